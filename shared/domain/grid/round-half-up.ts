const MOST_DIGITS = 100

/**
 * Rounds to the nearest decimal of the exact binary value, ties up (grid/1 §6): 31.25 → 31.3, 0.35 → 0.3. `digits`
 * may be negative: −1 rounds to tens.
 */
export function roundHalfUp(value: number, digits: number): number {
  if (digits < 0) return roundToPower(value, 10 ** -digits)
  const kept = Math.min(digits, MOST_DIGITS)
  if (value >= 0) return Number(value.toFixed(kept))
  // Below zero `toFixed` sends ties away from zero, which is down.
  const magnitude = -value
  return isTie(magnitude, kept) ? -truncated(magnitude, kept) + 0 : -Number(magnitude.toFixed(kept)) + 0
}

/** `toFixed(100)` writes the exact decimal expansion of every double that can be halfway between two decimals. */
function isTie(magnitude: number, digits: number): boolean {
  const decimals = magnitude.toFixed(MOST_DIGITS).split('.')[1] ?? ''
  return /^50*$/.test(decimals.slice(digits))
}

function truncated(magnitude: number, digits: number): number {
  const [whole = '0', decimals = ''] = magnitude.toFixed(MOST_DIGITS).split('.')
  return Number(`${whole}.${decimals.slice(0, digits)}`)
}

function roundToPower(value: number, power: number): number {
  const over = ((value % power) + power) % power
  return value - over + (over * 2 >= power ? power : 0)
}

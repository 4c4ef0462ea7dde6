/** A record with what changed between two states of it, field by field; what others changed of it since stays. */
export function withChange<Kept extends object>(latest: Kept, from: object, to: object): Kept {
  const before = new Map(Object.entries(from))
  const after = new Map(Object.entries(to))
  const result = new Map(Object.entries(latest))
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    const value = after.get(field)
    if (JSON.stringify(before.get(field)) === JSON.stringify(value)) continue
    if (value === undefined) result.delete(field)
    else result.set(field, value)
  }
  return Object.fromEntries(result) as Kept
}

/** A list without the lines that a change took out and with those it added; what others did to it since stays. */
export const withListChange = (latest: readonly string[], from: readonly string[], to: readonly string[]): string[] => [
  ...latest.filter(line => to.includes(line) || !from.includes(line)),
  ...to.filter(line => !from.includes(line) && !latest.includes(line)),
]

/** The nine digits of a SIREN as typed, without what parts them; `null` where they are not nine digits. */
export function readSiren(typed: string): string | null {
  const digits = typed.replace(/[\s\u00a0\u202f.-]/gu, '')
  return /^\d{9}$/.test(digits) ? digits : null
}

/** Whether nine digits bear out their key (Luhn, ISO/IEC 7812-1 annex B, as INSEE has it for SIREN). */
export function isSiren(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false
  const sum = [...digits].reduce((total, digit, index) => {
    // Every second digit from the right, hence the odd places of nine.
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0 && digits !== '000000000'
}

/** What of a typed text is no part of a number: the letters and signs of a unit. */
export const unitLetters = (typed: string): string => typed.replace(/[\d\s.,'’+−-]/gu, '')

/**
 * Whether the letters typed with a number begin another unit than the one asked for: « MWh » where the field is in kWh. A
 * unit half typed is none yet; capitals and spaces make no difference.
 */
export const isOtherUnit = (letters: string, unit: string): boolean =>
  !unitLetters(unit).toLowerCase().startsWith(letters.toLowerCase())

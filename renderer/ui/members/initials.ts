/** First letters of the first and the last word of a name, in capitals: « Paul-Henri Vasseur » gives « PV ». */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const first = words[0]?.at(0) ?? ''
  const last = words.length > 1 ? (words.at(-1)?.at(0) ?? '') : ''
  return (first + last).toLocaleUpperCase('fr')
}

/** Order by code point; JavaScript's own order of strings goes by UTF-16 units. */
export function byCodePoint(left: string, right: string): number {
  const a = [...left]
  const b = [...right]
  const length = Math.min(a.length, b.length)
  for (let rank = 0; rank < length; rank++) {
    const difference = (a[rank]?.codePointAt(0) ?? 0) - (b[rank]?.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

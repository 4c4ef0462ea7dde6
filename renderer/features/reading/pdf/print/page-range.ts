/** Pages named as « 1-4, 9, 12- », in order and once each; `null` where that says no page, or one there is not. */
export function pageRange(typed: string, pages: number): number[] | null {
  const chosen = new Set<number>()
  for (const part of typed.split(/[,;]/)) {
    const match = /^\s*(\d+)?\s*([-–])?\s*(\d+)?\s*$/.exec(part)
    if (!match || (match[1] === undefined && match[3] === undefined)) return null
    const from = Number(match[1] ?? 1)
    const to = match[2] ? Number(match[3] ?? pages) : from
    if (from < 1 || to > pages || from > to) return null
    for (let page = from; page <= to; page += 1) chosen.add(page)
  }
  return [...chosen].toSorted((a, b) => a - b)
}

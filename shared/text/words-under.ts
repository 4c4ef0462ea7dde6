import { type ExtractedItem, offsetInPage } from './page-text.ts'

/** A run of the extractor with its place: a matrix of text (a b c d e f), width and height in points of user space. */
export type PlacedItem = ExtractedItem & { transform: readonly number[]; width: number; height: number }

type Box = [left: number, bottom: number, right: number, top: number]

/** Share of the characters between the first and the last that must lie under the rectangles for all to count. */
const dense = 0.6

/**
 * The words that lie under rectangles of a page, as a span of its text (`pageText`); null where none does. Characters are
 * taken to be as wide as one another within their run. Where the rectangles cover words that do not follow each other in
 * the text, as in two columns, the longest stretch counts.
 */
export function wordsUnder(items: readonly PlacedItem[], boxes: readonly Box[]): { start: number; end: number } | null {
  /** Of each character: its run and rank, and whether it is covered. */
  const covered: { item: number; at: number; under: boolean }[] = []
  for (const [index, { str, transform, width, height }] of items.entries()) {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
    const along = Math.hypot(a, b) || 1
    const across = Math.hypot(c, d) || 1
    for (let at = 0; at < str.length; at++) {
      const way = (width * (at + 0.5)) / str.length
      const up = 0.3 * height
      const x = e + (a / along) * way + (c / across) * up
      const y = f + (b / along) * way + (d / across) * up
      const under = boxes.some(([left, bottom, right, top]) => x >= left && x <= right && y >= bottom && y <= top)
      if (under || str.trim() !== '') covered.push({ item: index, at, under })
    }
  }
  const stretch = stretchOf(covered.map(({ under }) => under))
  const first = stretch && covered[stretch.from]
  const last = stretch && covered[stretch.to]
  if (!first || !last) return null
  return { start: offsetInPage(items, first.item, first.at), end: offsetInPage(items, last.item, last.at + 1) }
}

/** From the first to the last that is covered where most between are; else the longest stretch of covered ones. */
function stretchOf(under: readonly boolean[]): { from: number; to: number } | null {
  const from = under.indexOf(true)
  const to = under.lastIndexOf(true)
  if (from < 0) return null
  const count = under.filter(Boolean).length
  if (count >= dense * (to - from + 1)) return { from, to }
  let best = { from, to: from }
  let start = from
  for (let index = from; index <= to + 1; index++) {
    if (under[index]) continue
    if (index - 1 - start > best.to - best.from) best = { from: start, to: index - 1 }
    start = index + 1
  }
  return best
}

import type { ExtractedItem } from '../page-text.ts'
import type { LaidRun } from './laid-pieces.ts'
import { readingOrder } from './reading-order.ts'
import { unsaidEnds } from './unsaid-ends.ts'

type Item = ExtractedItem & LaidRun

/**
 * The runs of a page in the order they are read (`readingOrder`), the very same where nothing changes. Where a run was parted
 * from what followed it in the file its line ends; the white that the extractor wrote between them says nothing more. It
 * ends as well where the extractor let a run that stands elsewhere follow without white (`unsaidEnds`).
 */
export function inReadingOrder<T extends Item>(items: readonly T[]): readonly T[] {
  const order = readingOrder(items)
  const ends = unsaidEnds(items)
  if (ends.size === 0 && order.every((from, to) => from === to)) return items
  return order.map((index, at) => {
    const item = items[index] as T
    if (item.hasEOL) return item
    const isParted = at + 1 < order.length && order[at + 1] !== index + 1
    if (isParted) return { ...item, str: item.str.trim() === '' ? '' : item.str, hasEOL: true }
    return ends.has(index) ? { ...item, hasEOL: true } : item
  })
}

import type { ExtractedItem } from '../page-text.ts'
import type { LaidRun } from './laid-pieces.ts'
import { readingOrder } from './reading-order.ts'

type Item = ExtractedItem & LaidRun

/**
 * The runs of a page in the order they are read (`readingOrder`), the very same where nothing moves. Where a run was parted
 * from what followed it in the file its line ends; the white that the extractor wrote between them says nothing more.
 */
export function inReadingOrder<T extends Item>(items: readonly T[]): readonly T[] {
  const order = readingOrder(items)
  if (order.every((from, to) => from === to)) return items
  return order.map((index, at) => {
    const item = items[index] as T
    const isParted = at + 1 < order.length && order[at + 1] !== index + 1
    return isParted && !item.hasEOL ? { ...item, str: item.str.trim() === '' ? '' : item.str, hasEOL: true } : item
  })
}

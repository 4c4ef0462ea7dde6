import type { Destination } from '../links/read-destination.ts'

/** What pdfjs reads of an entry. It says nothing of depth, and a file may nest or repeat entries as it likes. */
export type FileEntry = { title: string; dest: string | unknown[] | null; items: FileEntry[] }

export type OutlineEntry = {
  /** Path of ranks from the root: « 2.0.1 ». */
  id: string
  title: string
  destination: Destination | null
  /** 1 at the root. */
  level: number
  /** Rank among its siblings, from 1, and how many they are. */
  rank: number
  siblings: number
  parent: string | null
  /** How many entries stand directly below. */
  below: number
}

/** Beyond these a file is hostile, not long: the rest is left out, and said. */
export const outlineLimits = { entries: 20_000, depth: 32, title: 300 }

export type Outline = { entries: OutlineEntry[]; cut: boolean }

/** Every entry in the order of the file, each followed by those below it. */
export function readOutline(roots: readonly FileEntry[]): Outline {
  const entries: OutlineEntry[] = []
  let cut = false
  const waiting: { items: readonly FileEntry[]; next: number; parent: string | null }[] = [
    { items: roots, next: 0, parent: null },
  ]
  for (let level = waiting.at(-1); level; level = waiting.at(-1)) {
    const item = level.items[level.next]
    if (!item) {
      waiting.pop()
      continue
    }
    if (entries.length >= outlineLimits.entries) return { entries, cut: true }
    level.next += 1
    const deeper = waiting.length < outlineLimits.depth
    if (!deeper && item.items.length > 0) cut = true
    const id = level.parent === null ? String(level.next) : `${level.parent}.${level.next}`
    entries.push({
      id,
      title: item.title.trim().slice(0, outlineLimits.title),
      destination: item.dest,
      level: waiting.length,
      rank: level.next,
      siblings: level.items.length,
      parent: level.parent,
      below: deeper ? item.items.length : 0,
    })
    if (deeper && item.items.length > 0) waiting.push({ items: item.items, next: 0, parent: id })
  }
  return { entries, cut }
}

/** The entries on show: those whose every ancestor is unfolded. */
export function unfolded(entries: readonly OutlineEntry[], open: ReadonlySet<string>): OutlineEntry[] {
  const shown = new Set<string>()
  return entries.filter(({ id, parent }) => {
    const visible = parent === null || (shown.has(parent) && open.has(parent))
    if (visible) shown.add(id)
    return visible
  })
}

import { digestOfSum, noHeads, withHead, withoutHead } from '#shared/domain/store/heads-digest.ts'
import { heightOf } from '#shared/domain/store/revision.ts'
import type { FrameHead } from './frame-content.ts'

/** Where a frame lies: which file of the log, in bytes. */
export type Location = { file: string; offset: number; length: number }
export type LocatedHead = FrameHead & Location

export type Heads = ReturnType<typeof createHeads>

/** Which of two frames of one record is its latest: the higher revision; at the same height, the later written. */
export function supersedes(candidate: FrameHead, current: FrameHead): boolean {
  const difference = heightOf(candidate.revision) - heightOf(current.revision)
  return difference > 0 || (difference === 0 && candidate.sequence >= current.sequence)
}

/** Latest frame of every record, in the order records first appeared. */
export function createHeads() {
  const byRecord = new Map<string, LocatedHead>()
  let sum = noHeads
  return {
    add(head: LocatedHead): void {
      const key = keyOf(head.collection, head.id)
      const current = byRecord.get(key)
      if (current && !supersedes(head, current)) return
      byRecord.set(key, head)
      sum = withHead(current ? withoutHead(sum, current) : sum, head)
    },
    /** After a snapshot: the same frame, elsewhere. Left alone where a later frame came meanwhile. */
    move(from: LocatedHead, to: Location): void {
      const key = keyOf(from.collection, from.id)
      if (byRecord.get(key) === from) byRecord.set(key, { ...from, ...to })
    },
    find: (collection: string, id: string): LocatedHead | undefined => byRecord.get(keyOf(collection, id)),
    count: () => byRecord.size,
    all: (): LocatedHead[] => [...byRecord.values()],
    /** `headsDigest` of all, kept up to date: the page asks for it while somebody waits. */
    digest: (): string => digestOfSum(sum),
  }
}

const keyOf = (collection: string, id: string): string => `${collection}|${id}`

import { type HeadsSum, noHeads, withHead, withoutHead } from '#shared/domain/store/heads-digest.ts'
import { heightOf } from '#shared/domain/store/revision.ts'
import type { Head } from '../healing/compare-heads.ts'
import type { HeadSheet, StoredHead } from './head-sheet.ts'

export type KnownHeads = ReturnType<typeof knownHeads>

/** A sheet is written again once as many heads changed, and a share of all worth their reading. */
const fewChanges = 64
const smallShare = 1 / 16

/** The heads of one collection as the store has them, from the sheet of an earlier run and every write since. */
export function knownHeads(collection: string) {
  let heads = new Map<string, StoredHead>()
  let sum: HeadsSum = noHeads
  let changes = 0

  return {
    get: (id: string): StoredHead | undefined => heads.get(id),
    count: () => heads.size,
    sum: () => sum,
    all: (): Head[] => [...heads].map(([id, head]) => ({ collection, id, ...head })),
    set(id: string, { revision, deleted }: StoredHead): void {
      const head = { revision, deleted }
      const known = heads.get(id)
      if (known?.revision === revision && known.deleted === deleted) return
      if (known) sum = withoutHead(sum, { collection, id, ...known })
      sum = withHead(sum, { collection, id, ...head })
      heads.set(id, head)
      changes += 1
    },
    /** Whether a stored revision is not the one the store is known to hold, and no later one either. */
    isStale(id: string, revision: string): boolean {
      const known = heads.get(id)
      return known !== undefined && known.revision !== revision && heightOf(revision) <= heightOf(known.revision)
    },
    begin(sheet: HeadSheet | null): void {
      heads = sheet?.heads ?? new Map()
      sum = sheet?.sum ?? noHeads
      changes = 0
    },
    worthKeeping: () => changes >= fewChanges && changes >= heads.size * smallShare,
    /** What a sheet would say now; from then on changes are counted anew. */
    sheet(cut: number): Omit<HeadSheet, 'cover'> {
      changes = 0
      return { cut, sum, heads: new Map(heads) }
    },
  }
}

import { heightOf } from '#shared/domain/store/revision.ts'

/** The latest revision of a record that one side knows. */
export type Head = { collection: string; id: string; revision: string; deleted: boolean }

export type Comparison = { restore: Head[]; rewrite: Head[] }

/**
 * What each side lacks. `restore`: the log is ahead, the store takes its revision. `rewrite`: the store is ahead, the log
 * takes its own. The higher revision wins. Two revisions of one height come from a write that only one side got and that
 * was never acknowledged, or from a copy put back by hand: the log wins, which cannot be edited piecemeal.
 */
export function compareHeads(stored: readonly Head[], logged: readonly Head[]): Comparison {
  const comparison: Comparison = { restore: [], rewrite: [] }
  const unseen = new Map(stored.map(head => [keyOf(head), head]))
  for (const head of logged) {
    const key = keyOf(head)
    const own = unseen.get(key)
    unseen.delete(key)
    if (own?.revision === head.revision) continue
    if (own && heightOf(own.revision) > heightOf(head.revision)) comparison.rewrite.push(own)
    else comparison.restore.push(head)
  }
  comparison.rewrite.push(...unseen.values())
  return comparison
}

const keyOf = ({ collection, id }: Head) => `${collection}|${id}`

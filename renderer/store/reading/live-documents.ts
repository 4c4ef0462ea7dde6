import type { RxCollection, RxDocument, RxQuery } from 'rxdb/plugins/core'
import { heightOf } from '#shared/domain/store/revision.ts'
import { lastTrue } from '#shared/text/last-true.ts'
import type { ClearRecord } from '../record-schema.ts'
import { matchesWhere } from './matches-where.ts'

type Document = RxDocument<ClearRecord>
type Change = { id: string; document: Document; matches: boolean }

type Watched = {
  collection: RxCollection<ClearRecord>
  query: RxQuery<ClearRecord, Document[]>
  where: Readonly<Record<string, unknown>>
  next(documents: readonly Document[]): void
  error(): void
}

/**
 * The documents of a query, kept up to date from what is written: read once, then changed one by one. RxDB would go
 * through the whole result at each write, which on ten thousand notes is longer than a frame. Returns what stops it.
 */
export function liveDocuments({ collection, query, where, next, error }: Watched): () => void {
  const matches = matchesWhere(where)
  let documents: Document[] | null = null
  let early: Change[] = []
  const subscription = collection.eventBulks$.subscribe(({ events }) => {
    const changes = events.map(
      ({ documentId, documentData, operation }): Change => ({
        id: documentId,
        document: collection._docCache.getCachedRxDocument(documentData as never) as unknown as Document,
        matches: operation !== 'DELETE' && matches(documentData as Record<string, unknown>),
      }),
    )
    if (documents === null) early.push(...changes)
    else take(changes, documents)
  })
  const take = (changes: readonly Change[], known: Document[]) => {
    const after = changed(known, changes)
    documents = after
    if (after !== known) next(after)
  }
  let stopped = false
  query.exec().then(
    found => {
      if (stopped) return
      // RxDB orders what asks for no order by its first index, of which the identifier is the last field.
      const byIdentifier = found.toSorted((a, b) => (a.primary < b.primary ? -1 : 1))
      documents = changed(byIdentifier, early)
      early = []
      next(documents)
    },
    () => {
      subscription.unsubscribe()
      if (!stopped) error()
    },
  )
  return () => {
    stopped = true
    subscription.unsubscribe()
  }
}

/** `known` is in the order of identifiers. The same array where none of the changes touches it; what is there already in that revision, or a later one, stays. */
function changed(known: Document[], changes: readonly Change[]): Document[] {
  let result = known
  for (const { id, document, matches } of changes) {
    const at = placeOf(result, id)
    const before = result[at]?.primary === id ? result[at] : undefined
    if (before && heightOf(before.revision) >= heightOf(document.revision)) continue
    if (!before && !matches) continue
    if (result === known) result = [...known]
    result.splice(at, before ? 1 : 0, ...(matches ? [document] : []))
  }
  return result
}

/** Where the identifier stands, or would. */
const placeOf = (documents: readonly Document[], id: string): number =>
  lastTrue(documents.length, count => (documents[count - 1]?.primary ?? '') < id)

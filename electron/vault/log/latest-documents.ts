import type { WriteLog } from './write-log.ts'

const headsAtOnce = 20_000
const readAtOnce = 2_000

/** The latest document of every record of a collection, deleted ones left out, in the order records first appeared. */
export async function latestDocuments(log: WriteLog, collection: string): Promise<Record<string, unknown>[]> {
  const wanted: { collection: string; id: string }[] = []
  for (let after: number | null = 0; after !== null; ) {
    const { heads, next } = log.heads(after, headsAtOnce)
    wanted.push(...heads.filter(head => head.collection === collection && !head.deleted))
    after = next
  }
  const documents: Record<string, unknown>[] = []
  for (let from = 0; from < wanted.length; from += readAtOnce) {
    const entries = await log.read(wanted.slice(from, from + readAtOnce))
    for (const { document } of entries) if (document) documents.push(document)
  }
  return documents
}

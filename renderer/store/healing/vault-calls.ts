import type { Result } from '#shared/domain/result.ts'
import { type CollectionName, isCollection } from '#shared/domain/store/collections.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { OutputOf } from '#shared/ipc/contract.ts'
import type { LogEntry } from '#shared/ipc/payloads.ts'
import type { Head } from './compare-heads.ts'

type Reply = Result<OutputOf<'vault.heads'>>

const headsPerCall = 20_000
const recordsPerCall = 1_000

/**
 * Latest revision of every record the write log knows, of the collections this program knows: those of a newer one stay
 * where they are. Throws when the log cannot be asked.
 */
export async function loggedHeads(bridge: Bridge): Promise<Head[]> {
  const heads: Head[] = []
  for (let after: number | null = 0; after !== null; ) {
    const page: Reply = await bridge.invoke('vault.heads', { after, limit: headsPerCall })
    if (!page.ok) throw new Error(page.error.code)
    heads.push(...page.value.heads.filter(({ collection }) => isCollection(collection)))
    after = page.value.next
  }
  return heads
}

/** The write log's latest entries of these records, in groups small enough to travel; `each` may take its time. */
export async function readLogged(
  bridge: Bridge,
  records: readonly { collection: string; id: string }[],
  each: (entries: LogEntry[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < records.length; from += recordsPerCall) {
    const wanted = records.slice(from, from + recordsPerCall).map(({ collection, id }) => ({ collection, id }))
    const read = await bridge.invoke('vault.read', { records: wanted })
    if (!read.ok) throw new Error(read.error.code)
    await each(read.value.entries)
  }
}

export function byCollection<Item extends { collection: string }>(items: readonly Item[]): [CollectionName, Item[]][] {
  const groups = new Map<CollectionName, Item[]>()
  for (const item of items) {
    const name = item.collection as CollectionName
    const group = groups.get(name)
    if (group) group.push(item)
    else groups.set(name, [item])
  }
  return [...groups]
}

import type { CollectionName } from '#shared/domain/store/collections.ts'
import { collectionNames } from '#shared/domain/store/collections.ts'
import { digestOfSum, joinedSums } from '#shared/domain/store/heads-digest.ts'
import { seedRevision } from '#shared/domain/store/revision.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { EncryptedInstance } from '../encryption/encrypted-instance.ts'
import type { KnownHeads } from '../heads/known-heads.ts'
import { compareHeads, type Head } from './compare-heads.ts'
import { documentOfEntry, entryOfDocument } from './document-of-entry.ts'
import { byCollection, loggedHeads, readLogged } from './vault-calls.ts'

/** Records given back to the store, and to the log. What a profile begins with counts for none. */
export type Healing = { restored: number; rewritten: number }
/** With what the store holds afterwards, and whether it was behind the log in anything. */
export type Healed = Healing & { records: number; digest: string; wasBehind: boolean }
export type HealingProgress = (done: number, total: number) => void

const documentsPerAppend = 1_000

/**
 * Compares the store with the write log, whose digest main may have told, and puts back what either lacks. Nothing is asked of the person. Throws when the
 * log cannot be asked or IndexedDB refuses.
 */
export async function heal(
  bridge: Bridge,
  digest: string | undefined,
  of: (collection: CollectionName) => EncryptedInstance,
  progress: HealingProgress,
  wallMilliseconds: () => number,
): Promise<Healed> {
  const known = await knownHeads(of)
  const held = () => {
    const sum = joinedSums(known.map(heads => heads.sum()))
    return { records: sum.count, digest: digestOfSum(sum) }
  }
  if (held().digest === digest) return { restored: 0, rewritten: 0, wasBehind: false, ...held() }
  const stored = known.flatMap(heads => heads.all())
  const { restore, rewrite } = compareHeads(stored, await loggedHeads(bridge))
  const total = restore.length + rewrite.length
  const restored = restore.filter(({ revision }) => revision !== seedRevision).length
  // A first opening mends nothing: there is nothing to tell.
  const tell: HealingProgress = restored + rewrite.length > 0 ? progress : () => {}
  let given = 0
  let rewritten = 0

  await readLogged(bridge, restore, async entries => {
    for (const [collection, group] of byCollection(entries)) {
      await of(collection).putBack(group.map(entry => documentOfEntry(entry, wallMilliseconds())))
    }
    given += entries.length
    tell(given, total)
  })
  for (const [collection, heads] of byCollection(rewrite)) {
    for (let from = 0; from < heads.length; from += documentsPerAppend) {
      const entries = await storedEntries(of(collection), collection, heads.slice(from, from + documentsPerAppend))
      const appended = await bridge.invoke('vault.append', { entries })
      if (!appended.ok) throw new Error(appended.error.code)
      rewritten += entries.length
      tell(given + rewritten, total)
    }
  }
  return { restored, rewritten, wasBehind: restore.length > 0, ...held() }
}

const knownHeads = (of: (collection: CollectionName) => EncryptedInstance): Promise<KnownHeads[]> =>
  Promise.all(
    collectionNames.map(async collection => {
      const { learnHeads, heads } = of(collection)
      await learnHeads()
      return heads.known
    }),
  )

async function storedEntries({ instance }: EncryptedInstance, collection: CollectionName, heads: Head[]) {
  const documents = await instance.findDocumentsById(
    heads.map(({ id }) => id),
    true,
  )
  return documents.map(document => entryOfDocument(collection, document))
}

import { now } from 'rxdb/plugins/core'
import type { PlainDocument } from '../encryption/stored-document.ts'
import { openSheet, sealSheet } from './head-sheet.ts'
import { type KnownHeads, knownHeads } from './known-heads.ts'
import type { SheetTable } from './sheet-table.ts'

export type KeptHeads = {
  known: KnownHeads
  /** Learns the heads: from the sheet and what was written since, else from all documents. */
  learn(readAll: () => Promise<PlainDocument[]>): Promise<void>
  /** Runs a write; its documents carry a `_meta.lwt` later than any sheet made before. */
  writing<Answer>(documents: PlainDocument[], write: () => Promise<Answer>): Promise<Answer>
  /** Writes the sheet, where there is one to be written and no write is under way. */
  keep(): Promise<void>
}

/**
 * The heads of a collection, kept beside its documents so that the next opening need not read these. A sheet is only
 * believed where the number of documents is what it says, and where the clock is later than it: `_meta.lwt` is the time,
 * and a clock that was set back would hide what was written since.
 */
export function keptHeads(key: CryptoKey, collection: string, table: SheetTable | null): KeptHeads {
  const known = knownHeads(collection)
  let underWay = 0

  async function fromSheet(): Promise<boolean> {
    if (!table) return false
    const { sheet: sealed, count, since } = await table.read()
    if (!sealed) return count === 0
    const sheet = await openSheet(key, collection, sealed)
    if (sheet && sealed.cut < Date.now()) {
      known.begin(sheet)
      for (const document of since) setHead(document)
      if (known.count() === count) return true
    }
    known.begin(null)
    await table.remove()
    return false
  }

  const setHead = ({ id, _rev, _deleted }: PlainDocument) => known.set(id, { revision: _rev, deleted: _deleted })

  return {
    known,
    async learn(readAll) {
      if (await fromSheet()) return
      for (const document of await readAll()) setHead(document)
    },
    async writing(documents, write) {
      underWay += 1
      const lwt = now()
      for (const document of documents) document._meta = { ...document._meta, lwt }
      try {
        return await write()
      } finally {
        underWay -= 1
      }
    },
    async keep() {
      if (!table || underWay > 0) return
      const sheet = known.sheet(now())
      await table.write(await sealSheet(key, collection, sheet))
    },
  }
}

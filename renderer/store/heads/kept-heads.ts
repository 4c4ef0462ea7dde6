import { now } from 'rxdb/plugins/core'
import type { PlainDocument } from '../encryption/stored-document.ts'
import { type Cover, coverOf, openSheet, sealSheet } from './head-sheet.ts'
import { type KnownHeads, knownHeads } from './known-heads.ts'
import type { SheetTable } from './sheet-table.ts'

/** `readAll` is there for a collection that a screen lists whole: its sheet then carries the documents, too. */
export type Covering = {
  open(sealed: PlainDocument): Promise<PlainDocument | null>
  readAll: (() => Promise<PlainDocument[]>) | null
}

/** RxDB's times have two decimals. Milliseconds. */
const smallestStep = 0.01

/** Beyond these a sheet would be long to write. */
const mostCovered = 5_000

export type KeptHeads = {
  known: KnownHeads
  /** Learns the heads: from the sheet and what was written since, else from all documents. */
  learn(readAll: () => Promise<PlainDocument[]>): Promise<void>
  /** Runs a write; its documents carry a `_meta.lwt` later than any sheet made before, and than `after`. */
  writing<Answer>(documents: PlainDocument[], write: () => Promise<Answer>, after?: number): Promise<Answer>
  /** The documents that came with the sheet, once: afterwards they are where records are kept. */
  takeCover(): Cover | null
  /** Writes the sheet, where there is one to be written, no write is under way, and `isComplete` still says so at the end. */
  keep(isComplete: () => Promise<boolean>): Promise<void>
}

/**
 * The heads of a collection, kept beside its documents so that the next opening need not read these. A sheet is only
 * believed where the number of documents is what it says, and where the clock is later than it: `_meta.lwt` is the time,
 * and a clock that was set back would hide what was written since.
 */
export function keptHeads(
  key: CryptoKey,
  collection: string,
  table: SheetTable | null,
  { open, readAll }: Covering,
): KeptHeads {
  const known = knownHeads(collection)
  let cover: Cover | null = null
  let underWay = 0

  async function fromSheet(): Promise<boolean> {
    if (!table) return false
    const { sheet: sealed, count, since } = await table.read()
    if (!sealed) return count === 0
    const sheet = await openSheet(key, collection, sealed)
    if (sheet && sealed.cut < Date.now()) {
      known.begin(sheet)
      for (const document of since) setHead(document)
      if (known.count() === count) {
        cover = sheet.cover
        for (const document of cover ? await Promise.all(since.map(open)) : [])
          if (document) cover?.set(document.id, document)
        return true
      }
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
    async writing(documents, write, after = 0) {
      underWay += 1
      const lwt = Math.max(now(), after + smallestStep)
      for (const document of documents) document._meta = { ...document._meta, lwt }
      try {
        return await write()
      } finally {
        underWay -= 1
      }
    },
    takeCover() {
      // A write that is under way may be told already and not be among the known heads yet.
      const taken = underWay > 0 ? null : cover
      cover = null
      return taken
    },
    async keep(isComplete) {
      if (!table || underWay > 0) return
      const sheet = known.sheet(now())
      const documents = readAll && known.count() <= mostCovered ? coverOf(await readAll()) : null
      const sealed = await sealSheet(key, collection, { ...sheet, cover: documents })
      if (await isComplete()) await table.write(sealed)
    },
  }
}

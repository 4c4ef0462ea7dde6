import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deletingUnfinished } from './durable/delete-unfinished.ts'
import { writeDurably } from './durable/write-durably.ts'
import { openBytes, sealBytes } from './keys/sealed-bytes.ts'
import type { Subkeys } from './keys/subkeys.ts'

const context = 'delibere/search/1'

export type SearchIndexFile = {
  /** `damaged`: there is one, and it is not what was written. */
  read(): Promise<Uint8Array<ArrayBuffer> | 'absent' | 'damaged'>
  /** Replaces it whole or not at all. */
  write(bytes: Uint8Array): Promise<void>
}

/** The index of the search, which the page makes of what the store holds and can make again. */
export function searchIndexFile(folder: string, { search: key }: Pick<Subkeys, 'search'>): SearchIndexFile {
  const path = join(folder, 'index')
  const deleteUnfinished = deletingUnfinished(folder)
  let last = Promise.resolve()
  return {
    async read() {
      await last
      await deleteUnfinished()
      const sealed = await readFile(path).catch((error: NodeJS.ErrnoException) => error)
      if (sealed instanceof Error) return sealed.code === 'ENOENT' ? 'absent' : 'damaged'
      const bytes = openBytes(key, context, sealed)
      return bytes === null ? 'damaged' : new Uint8Array(bytes)
    },
    write(bytes) {
      // Before anything is awaited: keys are cleared as soon as the vault closes.
      const sealed = sealBytes(key, context, bytes)
      const written = last.then(async () => {
        await deleteUnfinished()
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeDurably(path, sealed)
      })
      last = written.catch(() => {})
      return written
    },
  }
}

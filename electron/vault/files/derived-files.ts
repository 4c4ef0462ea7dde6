import { createHmac } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DerivedFiles } from '#electron/ports/vaults.ts'
import { deletingUnfinished } from '../durable/delete-unfinished.ts'
import { unfinishedPath } from '../durable/write-durably.ts'
import { openBytes, sealBytes } from '../keys/sealed-bytes.ts'
import type { Subkeys } from '../keys/subkeys.ts'

/**
 * What was made of the vault's files and can be made again. It is not flushed: what a power cut leaves half written is
 * not authentic, hence absent. `mayWrite` is no longer so once the vault is closed and its keys are gone.
 */
export function derivedFiles(
  folder: string,
  { derived: key }: Pick<Subkeys, 'derived'>,
  mayWrite: () => boolean,
): DerivedFiles {
  const deleteUnfinished = deletingUnfinished(folder)
  const pathOf = (name: string) => join(folder, createHmac('sha256', key).update(`name|${name}`).digest('hex'))
  const contextOf = (name: string) => `delibere/derived/1|${name}`
  return {
    read: async name => {
      const sealed = await readFile(pathOf(name)).catch(() => null)
      return sealed && openBytes(key, contextOf(name), sealed)
    },
    write: async (name, value) => {
      if (!mayWrite()) return
      // Before anything is awaited: keys are cleared as soon as the vault closes.
      const path = pathOf(name)
      const sealed = sealBytes(key, contextOf(name), value)
      const unfinished = unfinishedPath(path)
      await deleteUnfinished()
      try {
        await mkdir(folder, { recursive: true, mode: 0o700 })
        await writeFile(unfinished, sealed, { flag: 'wx', mode: 0o600 })
        await rename(unfinished, path)
      } catch (error) {
        await rm(unfinished, { force: true }).catch(() => undefined)
        if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
      }
    },
  }
}

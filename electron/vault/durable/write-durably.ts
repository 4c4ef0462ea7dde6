import { randomBytes } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Files whose writing was cut short carry this prefix; they may be deleted at any time. */
export const unfinishedPrefix = '.unfinished-'

/** Replaces a file whole or not at all, even if the power goes: temporary file, fsync, rename, fsync of the folder. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const unfinished = unfinishedPath(path)
  try {
    const file = await open(unfinished, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await putInPlace(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
}

/** A name beside the file that nothing else uses. */
export const unfinishedPath = (path: string): string =>
  join(dirname(path), `${unfinishedPrefix}${randomBytes(6).toString('hex')}-${basename(path)}`)

/** Renames a flushed file to its name, for good. */
export async function putInPlace(unfinished: string, path: string): Promise<void> {
  await rename(unfinished, path)
  await syncFolder(dirname(path))
}

/** Makes created, renamed and deleted names of a folder last. Windows has no such call and does it by itself. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

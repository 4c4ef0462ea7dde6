import type { Dirent } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { unfinishedPrefix } from './write-durably.ts'

/** Files whose writing was cut short, left by an earlier run. */
export async function deleteUnfinished(folder: string): Promise<void> {
  const unfinished = (await entriesOf(folder)).filter(
    entry => entry.isFile() && entry.name.startsWith(unfinishedPrefix),
  )
  await Promise.all(unfinished.map(({ name }) => rm(join(folder, name))))
}

/**
 * The same, once, and never in the way of what it is there for. To be awaited before anything is begun in the folder:
 * what is being written looks like what was cut short.
 */
export function deletingUnfinished(folder: string): () => Promise<void> {
  let deleted: Promise<void> | undefined
  return () => {
    deleted ??= deleteUnfinished(folder).catch(() => {})
    return deleted
  }
}

/** What a folder holds; nothing where there is none. */
export async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

import { access, constants, mkdir, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { onDisk } from './disk-error.ts'
import { UsageError } from './usage-error.ts'

export type NamedFile = { path: string; content: Uint8Array | string }

/**
 * Writes what the command line asks for, where it asks: every file whole, or none. Each is written beside its place
 * first and takes it once all are there.
 */
export async function writeNamedFiles(files: readonly NamedFile[]): Promise<void> {
  const written: { partial: string; target: string; path: string }[] = []
  try {
    for (const [index, { path, content }] of files.entries()) {
      const target = await onDisk(path, () => placeOf(path))
      const partial = join(dirname(target), `.delibere-${process.pid}-${index}.partial`)
      written.push({ partial, target, path })
      await onDisk(path, () => writeFile(partial, content, { flag: 'wx' }))
    }
    for (const { partial, target, path } of written) await onDisk(path, () => rename(partial, target))
  } catch (error) {
    await Promise.all(written.map(({ partial }) => rm(partial, { force: true })))
    throw error
  }
}

/** A device, a pipe or a folder is no place for a file; behind a link, its target is. */
async function placeOf(path: string): Promise<string> {
  const target = await realpath(path).catch(() => path)
  const found = await stat(target).catch(() => null)
  if (found?.isDirectory()) throw new UsageError(`${path}: it is a folder`)
  if (found && !found.isFile()) throw new UsageError(`${path}: not a file`)
  return target
}

/** Refuses to write over what is read, or twice to one place; called before anything is read. */
export async function keepApart(inputs: readonly string[], outputs: readonly string[]): Promise<void> {
  const real = (path: string) => realpath(path).catch(() => resolve(path))
  const taken = new Set(await Promise.all(inputs.map(real)))
  for (const path of outputs) {
    const place = await real(path)
    if (taken.has(place)) throw new UsageError(`${path}: the same file is named twice`)
    taken.add(place)
  }
}

/**
 * The folder that the command line names for results, made where it is absent. Gives what removes it again if it was
 * made here and nothing was put in it.
 */
export function makeNamedFolder(path: string): Promise<() => Promise<void>> {
  return onDisk(path, async () => {
    const found = await stat(path).catch(() => null)
    if (found && !found.isDirectory()) throw new UsageError(`${path}: it is a file`)
    const made = await makeFolders(resolve(path))
    await access(path, constants.W_OK | constants.X_OK)
    return async () => {
      for (const folder of made.toReversed()) await rmdir(folder).catch(() => undefined)
    }
  })
}

/** Folders that were made, from the outermost. Node's own recursion never ends where the system makes none (`/proc`). */
async function makeFolders(folder: string): Promise<string[]> {
  if (await stat(folder).catch(() => null)) return []
  const made = await makeFolders(dirname(folder))
  await mkdir(folder)
  return [...made, folder]
}

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { UsageError } from './usage-error.ts'

const causes: Record<string, string> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'it is a folder',
  EEXIST: 'it is a file',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

const causeOf = (error: unknown) => causes[(error as NodeJS.ErrnoException).code ?? '']

/** Bytes of a file that the command line names; one that cannot be opened is a usage error. */
export async function readNamedFile(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    const cause = causeOf(error)
    if (cause) throw new UsageError(`${path}: ${cause}`)
    throw error
  }
}

/** Writes what the command line asks for, where it asks, whole or not at all. */
export async function writeNamedFile(path: string, bytes: Uint8Array | string): Promise<void> {
  const partial = `${path}.${process.pid}.partial`
  try {
    await writeFile(partial, bytes, { flag: 'wx' })
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    const cause = causeOf(error)
    if (cause) throw new UsageError(`${path}: ${cause}`)
    throw error
  }
}

/** The folder that the command line names for results, made where it is absent. */
export async function makeNamedFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true })
  } catch (error) {
    const cause = causeOf(error)
    if (cause) throw new UsageError(`${path}: ${cause}`)
    throw error
  }
}

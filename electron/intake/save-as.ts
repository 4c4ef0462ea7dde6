import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { VaultFiles } from '#electron/ports/vaults.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { storedParts } from './stored-parts.ts'

/** Writes a file of the vault where a person asked, in clear. */
export async function saveAs(
  files: VaultFiles,
  sha256: string,
  path: string,
): Promise<Result<Record<string, never>, 'file_absent' | 'not_written'>> {
  const size = await files.size(sha256)
  if (size === null) return failure('file_absent')
  return saveParts(storedParts(files, sha256, size), path)
}

/** Writes what a page made (a picture, a table) where a person asked; it is kept nowhere else. */
export const saveBytes = (bytes: Uint8Array, path: string): Promise<Result<Record<string, never>, 'not_written'>> =>
  saveParts([bytes], path)

/** Half a file never bears the name that was chosen. */
async function saveParts(
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  path: string,
): Promise<Result<Record<string, never>, 'not_written'>> {
  const partial = `${path}.${process.pid}.partial`
  const stream = createWriteStream(partial, { flags: 'wx' })
  try {
    await once(stream, 'open')
    for await (const part of parts) {
      if (!stream.write(part)) await once(stream, 'drain')
    }
    stream.end()
    await finished(stream)
    await rename(partial, path)
    return ok({})
  } catch (error) {
    stream.destroy()
    await rm(partial, { force: true })
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return failure('not_written')
  }
}

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import type { VaultFiles } from '#electron/ports/vaults.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { storedParts } from './stored-parts.ts'

/** Writes a file of the vault where a person asked, in clear; half a file never bears the name that was chosen. */
export async function saveAs(
  files: VaultFiles,
  sha256: string,
  path: string,
): Promise<Result<Record<string, never>, 'file_absent' | 'not_written'>> {
  const size = await files.size(sha256)
  if (size === null) return failure('file_absent')
  const partial = `${path}.${process.pid}.partial`
  const stream = createWriteStream(partial, { flags: 'wx' })
  try {
    await once(stream, 'open')
    for await (const part of storedParts(files, sha256, size)) {
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

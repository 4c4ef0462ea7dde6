import { rename, rm, writeFile } from 'node:fs/promises'
import { failure, ok, type Result } from '#shared/domain/result.ts'

/** Writes a package where a person asked; half a package never bears the name that was chosen. */
export async function savePackage(
  path: string,
  bytes: Uint8Array,
): Promise<Result<Record<string, never>, 'not_written'>> {
  const partial = `${path}.${process.pid}.partial`
  try {
    await writeFile(partial, bytes, { flag: 'wx', mode: 0o600 })
    await rename(partial, path)
    return ok({})
  } catch (error) {
    await rm(partial, { force: true })
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
    return failure('not_written')
  }
}

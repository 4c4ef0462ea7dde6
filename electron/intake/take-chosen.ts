import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Job } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { failure, ok, type Refusal, type Result } from '#shared/domain/result.ts'
import type { FailedFile, TakenFiles, TakenIn } from '#shared/ipc/payloads.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { fileFault } from './file-fault.ts'
import type { Inspector } from './inspector.ts'
import { largestFile, partsOfFile, takeIn } from './take-in.ts'

type Chosen = { path: string; size: number }

/** Refused before a byte is read: the vault would not keep it. */
export const tooLarge = (fileName: string) => failure('file_too_large', { fileName, limit: largestFile })

/** Takes in the files at `paths`, each on its own: one that cannot be read or kept is told, and the others come in. */
export async function takeChosen(
  vault: OpenVault,
  inspector: Inspector,
  paths: readonly string[],
  job: Job,
): Promise<TakenFiles> {
  const files: TakenIn[] = []
  const refused: TakenFiles['refused'] = []
  const failed: FailedFile[] = []
  const fail = (path: string, { error }: Refusal) => failed.push({ fileName: cleanFileName(path), failure: error })
  const chosen: Chosen[] = []
  for (const path of paths) {
    const found = await foundAt(path)
    if (found.ok) chosen.push(found.value)
    else fail(path, found)
  }
  const total = chosen.reduce((sum, { size }) => sum + size, 0)
  let done = 0
  for (const { path, size } of chosen) {
    if (job.signal.aborted) break
    try {
      const taken = await takeIn(vault, inspector, basename(path), partsOfFile(path, job, done, total), job)
      files.push(...taken.files)
      failed.push(...taken.failed)
      refused.push(...taken.refused)
    } catch (error) {
      // A cancelled import keeps the files that were whole.
      if (job.signal.aborted) break
      const fault = fileFault(error, cleanFileName(path))
      if (!fault) throw error
      fail(path, fault)
    }
    done += size
    job.progress(done, total, 'inspected')
  }
  return { files, failed, refused }
}

async function foundAt(path: string): Promise<Result<Chosen>> {
  const fileName = cleanFileName(path)
  const found = await stat(path).catch(() => null)
  if (!found) return failure('file_unreadable', { file: fileName })
  if (!found.isFile()) return failure('not_a_file', { fileName })
  return found.size > largestFile ? tooLarge(fileName) : ok({ path, size: found.size })
}

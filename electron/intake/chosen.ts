import { randomUUID } from 'node:crypto'
import { lstat, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Caller } from '#electron/ports/handlers.ts'
import type { Job, Jobs } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { failure, ok, type Refusal, type Result } from '#shared/domain/result.ts'
import type { ChosenFiles, FailedFile, TakenFiles } from '#shared/ipc/payloads.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { type FileFault, fileFault } from './file-fault.ts'
import { filesOfFolder, isWithinFolder, type PlacedFile } from './folder-files.ts'
import type { Inspector } from './inspector.ts'
import { ownerOf } from './owner.ts'
import { largestFile, partsOfFile, takeIn } from './take-in.ts'

/** `done`, `total`: bytes of all of them. */
type Choice = { id: string; files: PlacedFile[]; done: number; total: number }

export type Chosen = {
  /** Those of `paths` that can come in; each of the others is told. */
  files(caller: Caller, paths: readonly string[]): Promise<ChosenFiles>
  /** Those of a folder, with where they lie in it. Fails with `folder_empty`. */
  folder(caller: Caller, path: string): Promise<Result<ChosenFiles>>
  take(caller: Caller, vault: OpenVault, request: { job: string; chosen: string; rank: number }): Promise<Taken>
}

type Taken = Result<TakenFiles, 'upload_unknown' | 'cancelled' | FileFault>

/** Refused before a byte is read: the vault would not keep it. */
export const tooLarge = (fileName: string) => failure('file_too_large', { fileName, limit: largestFile })

/**
 * Files chosen in the dialog of the system, read one by one as the page asks for them, so that what has come in is
 * written while the others come. A window holds what it chose last; paths stay here.
 */
export function createChosen(jobs: Jobs, inspector: Inspector): Chosen {
  const held = new Map<string, Choice>()

  async function hold(caller: Caller, placed: readonly PlacedFile[], failed: FailedFile[]): Promise<ChosenFiles> {
    const choice: Choice = { id: randomUUID(), files: [], done: 0, total: 0 }
    const sizes = await Promise.all(placed.map(sizeOf))
    for (const [rank, size] of sizes.entries()) {
      const place = placed[rank] as PlacedFile
      if (!size.ok) {
        failed.push({ fileName: shownName(place), failure: size.error })
        continue
      }
      choice.files.push(place)
      choice.total += size.value
    }
    held.set(ownerOf(caller), choice)
    return { chosen: choice.id, files: choice.files.map(({ name, labels }) => ({ name, labels })), failed }
  }

  return {
    files: (caller, paths) =>
      hold(
        caller,
        paths.map(path => ({ path, name: cleanFileName(basename(path)), labels: [] })),
        [],
      ),

    folder: async (caller, path) => {
      const found = await filesOfFolder(path)
      if (found === 'too_many') {
        const { error } = failure('folder_too_large', { limit: intakeLimits.folderFiles })
        return ok(await hold(caller, [], [{ fileName: cleanFileName(basename(path)), failure: error }]))
      }
      const { files, closed } = found
      if (files.length === 0 && closed.length === 0) return failure('folder_empty')
      const failed = closed.map(file => ({ fileName: file, failure: failure('file_unreadable', { file }).error }))
      return ok(await hold(caller, files, failed))
    },

    take: async (caller, vault, { job: name, chosen, rank }) => {
      const choice = held.get(ownerOf(caller))
      const file = choice?.id === chosen ? choice.files[rank] : undefined
      if (!choice || !file) return failure('upload_unknown')
      return jobs.run(name, caller, async (job): Promise<Taken> => {
        try {
          if (!(await isWithinFolder(file))) return failure('file_unreadable', { file: file.name })
          const { signal } = job
          const parts = partsOfFile(file.path, { signal, links: !file.folders, told: toldOfAll(choice, job) })
          return ok(await takeIn(vault, inspector, file.name, parts, job))
        } catch (error) {
          if (job.signal.aborted) return failure('cancelled')
          const fault = fileFault(error, file.name)
          if (fault) return fault
          throw error
        }
      })
    },
  }
}

/** Several are read at a time: what is told is how far all of them are. */
function toldOfAll(choice: Choice, job: Job): (read: number) => void {
  let before = 0
  return read => {
    choice.done += read - before
    before = read
    job.progress(choice.done, choice.total, 'reading')
  }
}

const shownName = ({ labels, name }: PlacedFile) => [...labels, name].join('/')

/** Bytes. A link is followed where a person chose it, and in no folder. */
async function sizeOf({ path, name, folders }: PlacedFile): Promise<Result<number> | Refusal> {
  const found = await (folders ? lstat(path) : stat(path)).catch(() => null)
  if (!found) return failure('file_unreadable', { file: name })
  if (!found.isFile()) return failure('not_a_file', { fileName: name })
  return found.size > largestFile ? tooLarge(name) : ok(found.size)
}

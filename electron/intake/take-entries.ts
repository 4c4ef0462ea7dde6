import type { Job } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import type { FailedFile, TakenFiles, TakenIn } from '#shared/ipc/payloads.ts'
import { fileFault } from './file-fault.ts'
import { type FoundEntry, inspectionOf } from './finding.ts'
import type { Inspector } from './inspector.ts'
import { storedParts } from './stored-parts.ts'
import { type Archive, type Kept, type Walked, walkArchive } from './walk-archive.ts'

type Stored = Kept & { size: number; known: boolean }

/** `emptied`: nothing is lost with the archive, which gave its files; or somebody stopped, and wants none of it. */
type TakenEntries = TakenFiles & { emptied: boolean }

/** Puts the files of an archive in the vault, each inspected as it was stored, and says which stay in it and why. */
export async function takeEntries(
  vault: OpenVault,
  inspector: Inspector,
  archive: Archive,
  job: Job,
): Promise<TakenEntries> {
  const files: TakenIn[] = []
  const refused: TakenFiles['refused'] = []
  const failed: FailedFile[] = []
  /** Archives inside: their files stand for them, so they go once these are all out. */
  const inner: Stored[] = []
  const name = archive.labels.join('/')
  let total = archive.finding.entries?.length ?? 0
  let done = 0
  const walk = { inspector, keep: keepIn(vault, job), stopped: () => job.signal.aborted }
  try {
    for await (const walked of walkArchive<Stored>(archive, walk)) {
      if (walked.opened) {
        total += walked.finding.entries?.length ?? 0
        // A message has words of its own.
        if (walked.kept && walked.finding.kind === 'email') files.push(takenEntry(walked, walked.kept))
        else if (walked.kept) inner.push(walked.kept)
      } else if (walked.kept) files.push(takenEntry(walked, walked.kept))
      else refused.push(entryInspection(walked))
      done += 1
      job.progress(done, total, 'unpacking')
    }
  } catch (error) {
    const fault = job.signal.aborted ? null : fileFault(error, name)
    if (!fault && !job.signal.aborted) throw error
    if (fault) failed.push({ fileName: name, failure: fault.error })
  }
  for (const { sha256, known } of inner) if (!known) vault.files.drop(sha256)
  if (!job.signal.aborted)
    return { files, refused, failed, emptied: files.length > 0 && refused.length === 0 && failed.length === 0 }
  return { files, refused, failed: [...failed, { fileName: name, failure: { code: 'cancelled' } }], emptied: true }
}

const keepIn =
  ({ files }: OpenVault, job: Job) =>
  async (_entry: FoundEntry, parts: () => AsyncIterable<Uint8Array>): Promise<Stored> => {
    const stored = await files.put(untilStopped(parts(), job.signal))
    return { ...stored, bytes: () => ({ size: stored.size, parts: storedParts(files, stored.sha256, stored.size) }) }
  }

/** A large entry is stopped in its middle; the vault then keeps nothing of it. */
async function* untilStopped(parts: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncIterable<Uint8Array> {
  for await (const bytes of parts) {
    signal.throwIfAborted()
    yield bytes
  }
}

function takenEntry({ labels, fileName, finding, sha256 }: Walked<Stored>, { size, known }: Stored): TakenIn {
  return { fileName, size, sha256, known, inspection: inspectionOf(fileName, sha256, finding), labels }
}

/** The line of an entry that stays in its archive; `file` is the archive that came in. */
function entryInspection({ labels: [file = '', ...labels], fileName, finding, sha256 }: Walked<Stored>) {
  return inspectionOf(file, sha256, { ...finding, entry: [...labels, fileName].join('/') })
}

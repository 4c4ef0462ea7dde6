import type { Job } from '#electron/ports/jobs.ts'
import type { DerivedFiles, OpenVault } from '#electron/ports/vaults.ts'
import { type DerivedDocument, derivedDocument } from '#shared/domain/derived-document.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { kindByName } from '../kind-by-name.ts'
import { StoredFileLost, storedParts } from '../stored-parts.ts'
import type { DocumentReader } from './document-reader.ts'
import { isCurrentExtractor } from './extractors.ts'

export type ReadFailure = 'file_absent' | 'file_damaged' | 'document_unreadable' | 'cancelled'

export type ReadStored = (
  vault: OpenVault,
  file: { sha256: string; fileName: string },
  job: Job,
) => Promise<Result<DerivedDocument, ReadFailure>>

/** What is read of files of a vault, kept encrypted beside them: the second time, it is there. */
export function readStoredWith(reader: DocumentReader): ReadStored {
  let queue: Promise<unknown> = Promise.resolve()

  return async (vault, { sha256, fileName }, job) => {
    const name = cleanFileName(fileName)
    // The same bytes are another document under a name that says so: a text, or a table.
    const derivedName = `document|${kindByName(name) ?? 'unnamed'}|${sha256}`
    const kept = await keptDocument(vault.derived, derivedName)
    if (kept) return ok(kept)
    const read = queue.then(async () => {
      // Somebody may have asked for it just before.
      const keptSince = await keptDocument(vault.derived, derivedName)
      if (keptSince) return ok(keptSince)
      const document = await readNow(reader, vault, { sha256, name }, job)
      if (document.ok) await vault.derived.write(derivedName, Buffer.from(JSON.stringify(document.value)))
      return document
    })
    queue = read.catch(() => undefined)
    return Promise.race([read, cancelled(job.signal)])
  }
}

/** Who gives up does not wait for the file before. */
const cancelled = (signal: AbortSignal) =>
  new Promise<Result<DerivedDocument, ReadFailure>>(resolve => {
    const settle = () => resolve(failure('cancelled'))
    if (signal.aborted) settle()
    signal.addEventListener('abort', settle, { once: true })
  })

/** `null` where there is none, or it is damaged, or another extractor read it. */
async function keptDocument(derived: DerivedFiles, name: string): Promise<DerivedDocument | null> {
  const bytes = await derived.read(name)
  if (!bytes) return null
  try {
    const document = derivedDocument.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return isCurrentExtractor(document.extractor) ? document : null
  } catch {
    return null
  }
}

async function readNow(
  reader: DocumentReader,
  { files }: OpenVault,
  { sha256, name }: { sha256: string; name: string },
  job: Job,
): Promise<Result<DerivedDocument, ReadFailure>> {
  const first = await files.read(sha256, 0, 0)
  if (!first.ok) return first
  const size = (await files.size(sha256)) ?? 0
  try {
    const source = { size, parts: storedParts(files, sha256, size) }
    const heard = (done: number, total: number) => job.progress(done, total, 'words')
    const read = await reader.read(name, source, heard, job.signal)
    if (read.ok) return read
    const { code } = read.error
    return code === 'cancelled' ? failure(code) : failure('document_unreadable', { code, file: name })
  } catch (error) {
    if (error instanceof StoredFileLost) return failure(error.code)
    throw error
  }
}

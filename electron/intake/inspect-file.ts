import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Inspection } from '#shared/domain/piece.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type Finding, inspectionOf } from './finding.ts'
import type { Inspector } from './inspector.ts'
import { readerLimits } from './reader-limits.ts'
import { keepHash, listsFiles, walkArchive } from './walk-archive.ts'

/** A path that leads to no bytes has no hash, hence no inspection. */
export type NoFile = 'file_absent' | 'not_a_file' | 'not_permitted' | 'not_readable'

/** Inspects a file of the disk (FORMATS.md, Inspection). `file` in the answer is the path as given. */
export async function inspectFile(path: string, inspector: Inspector): Promise<Result<Inspection, NoFile>> {
  const inspected = await inspectWithEntries(path, inspector)
  return inspected.ok ? ok(inspected.value.inspection) : inspected
}

/** `entries`: a line for each file of an archive or attached to a message, as a dossier takes it in; none of another file. */
export type InspectedFile = { inspection: Inspection; entries: AsyncIterable<Inspection> }

export async function inspectWithEntries(path: string, inspector: Inspector): Promise<Result<InspectedFile, NoFile>> {
  try {
    const found = await stat(path)
    if (!found.isFile()) return failure('not_a_file')
    const sha256 = await sha256OfFile(path, Math.max(found.size, readerLimits.size))
    if (sha256 === null) return failure('not_a_file')
    const finding = await inspector.examine(basename(path), { path, size: found.size })
    const entries = inspectEntries(path, found.size, finding, inspector)
    return ok({ inspection: inspectionOf(path, sha256, finding), entries })
  } catch (error) {
    const code = noFileCode(error)
    if (code) return failure(code)
    throw error
  }
}

async function* inspectEntries(path: string, size: number, finding: Finding, inspector: Inspector) {
  if (!listsFiles(basename(path), finding)) return
  const archive = { labels: [], finding, bytes: () => ({ path, size }) }
  const walk = { inspector, keep: keepHash, stopped: () => false }
  for await (const { labels, fileName, sha256, finding: found } of walkArchive(archive, walk)) {
    yield inspectionOf(path, sha256, { ...found, entry: [...labels, fileName].join('/') })
  }
}

/**
 * Read apart from the examination, so that a file that ends its reader has its hash all the same. `null` beyond `most`
 * bytes: some of what a system shows as files (`/proc`) has no end.
 */
async function sha256OfFile(path: string, most: number): Promise<string | null> {
  const hash = createHash('sha256')
  let read = 0
  for await (const part of createReadStream(path, { highWaterMark: 1024 ** 2 })) {
    read += (part as Buffer).length
    if (read > most) return null
    hash.update(part as Buffer)
  }
  return hash.digest('hex')
}

function noFileCode(error: unknown): NoFile | undefined {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
      return 'file_absent'
    case 'EACCES':
    case 'EPERM':
      return 'not_permitted'
    default:
      return error instanceof Error && 'syscall' in error ? 'not_readable' : undefined
  }
}

import { createHash } from 'node:crypto'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { type Finding, type FoundEntry, type InspectionCode, refused, unreadable } from './finding.ts'
import type { Inspector, Source } from './inspector.ts'
import { kindByName } from './kind-by-name.ts'
import { type OpenArchive, ReaderEnded } from './open-archive.ts'

/** An archive as it was examined; `bytes` gives its bytes anew each time. */
export type Archive = { labels: readonly string[]; finding: Finding; bytes(): Source }

/** What becomes of the bytes of an entry: a hash, and a way back to them. The files of a vault, or nothing but a hash. */
export type Kept = { sha256: string; bytes(): Source }
export type Keep<Own extends Kept> = (entry: FoundEntry, parts: () => AsyncIterable<Uint8Array>) => Promise<Own>

/** Nothing is kept: what is asked for again is unpacked again. */
export const keepHash: Keep<Kept> = async ({ size }, parts) => {
  const hash = createHash('sha256')
  for await (const part of parts()) hash.update(part)
  return { sha256: hash.digest('hex'), bytes: () => ({ size, parts: parts() }) }
}

/** A file of an archive, or of an archive inside it. */
export type Walked<Own> = {
  /** Archives and folders from the outermost to its own. */
  labels: string[]
  fileName: string
  sha256: string
  finding: Finding
  /** Absent where it stays in its archive. */
  kept?: Own
  /** An archive or a message that is opened in its turn: its entries follow. */
  opened: boolean
}

export type Walk<Own extends Kept> = { inspector: Inspector; keep: Keep<Own>; stopped(): boolean }

/** What the archives inside an archive may still hold, all together; `staying`: how many of its files may yet be told that stay. */
type Left = { files: number; bytes: number; staying: number }

/** Whether an archive of this name is opened: many kinds of documents are a ZIP underneath and stay whole. */
export const opensAs = (fileName: string): boolean => /\.zip$/i.test(fileName) || !/\.[a-z0-9]{1,8}$/i.test(fileName)

/** Whether the files it holds are told: of an archive that is opened by its name, and of a message. */
export const listsFiles = (fileName: string, { kind }: Finding): boolean => kind === 'email' || opensAs(fileName)

/** Whether what a file holds comes out of it: the entries of an archive, the files attached to a message. */
export const isOpened = (fileName: string, finding: Finding): boolean =>
  finding.status === 'accepted' && finding.entries !== undefined && listsFiles(fileName, finding)

/**
 * The files of an archive in the order of its directory, those of the archives inside it after each of these, to the
 * depth and within the sums of `intakeLimits`. Never throws for what the archive holds; what `keep` throws comes out.
 */
export async function* walkArchive<Own extends Kept>(archive: Archive, walk: Walk<Own>): AsyncGenerator<Walked<Own>> {
  const { files, unpacked } = intakeLimits.archive
  const left = { files, bytes: unpacked, staying: files }
  takeFrom(left, archive.finding)
  yield* filesOf(archive, 1, left, walk)
}

async function* filesOf<Own extends Kept>(
  { labels, finding, bytes }: Archive,
  level: number,
  left: Left,
  walk: Walk<Own>,
  /** Why none of them comes out: of a message beyond the limits. */
  stay?: InspectionCode,
): AsyncGenerator<Walked<Own>> {
  let reader: OpenArchive | undefined
  try {
    for (const entry of finding.entries ?? []) {
      if (walk.stopped() || (stay && left.staying <= 0)) return
      const at = { labels: [...labels, ...entry.labels], fileName: entry.fileName }
      if (entry.stays) {
        yield { ...at, ...entry.stays, opened: false }
        continue
      }
      try {
        reader ??= await walk.inspector.unpack(bytes())
        const open = reader
        const parts = () => open.entry(entry.index)
        if (stay) {
          left.staying -= 1
          const { sha256 } = await keepHash(entry, parts)
          yield { ...at, sha256, finding: refused(kindOf(entry), stay), opened: false }
          continue
        }
        const kept = await walk.keep(entry, parts)
        const { sha256 } = kept
        const found = await walk.inspector.examine(entry.fileName, kept.bytes())
        const beyond = isOpened(entry.fileName, found) ? beyondLimits(found, level, left) : undefined
        // A message is read whatever becomes of what came with it: its words are its own.
        const finding = beyond && found.kind !== 'email' ? refused(found.kind, beyond) : found
        const opened = isOpened(entry.fileName, finding)
        yield { ...at, sha256, finding, kept, opened }
        if (!opened) continue
        if (!beyond) takeFrom(left, finding)
        const inner = { labels: [...at.labels, entry.fileName], finding, bytes: kept.bytes }
        yield* filesOf(inner, level + 1, left, walk, beyond)
      } catch (error) {
        if (!(error instanceof ReaderEnded)) throw error
        // The next entry gets another reader.
        reader?.close()
        reader = undefined
        yield { ...at, sha256: emptySha256, finding: ended(entry, error), opened: false }
      }
    }
  } finally {
    reader?.close()
  }
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

/** Nothing was read of it: the kind that its name announces. */
const kindOf = ({ fileName }: FoundEntry) => kindByName(fileName) ?? 'other'

function ended(entry: FoundEntry, { code }: ReaderEnded): Finding {
  const kind = kindOf(entry)
  return code === 'reader_crashed' ? unreadable(kind, code) : refused(kind, code)
}

const unpackedSize = ({ entries = [] }: Finding) => entries.reduce((sum, { size }) => sum + size, 0)

function takeFrom(left: Left, finding: Finding): void {
  left.files -= finding.entries?.length ?? 0
  left.bytes -= unpackedSize(finding)
}

/** An archive inside another is held to what the outermost left of the limits; what is beyond is kept and not opened. */
function beyondLimits(finding: Finding, level: number, left: Left): InspectionCode | undefined {
  if (level >= intakeLimits.archive.levels) return 'nested_too_deep'
  if ((finding.entries?.length ?? 0) > left.files) return 'too_many_entries'
  return unpackedSize(finding) > left.bytes ? 'archive_too_large' : undefined
}

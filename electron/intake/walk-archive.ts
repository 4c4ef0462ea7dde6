import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { type Finding, type FoundEntry, refused, unreadable } from './finding.ts'
import type { Inspector, Source } from './inspector.ts'
import { kindByName } from './kind-by-name.ts'
import { type OpenArchive, ReaderEnded } from './open-archive.ts'

/** An archive as it was examined; `bytes` gives its bytes anew each time. */
export type Archive = { labels: readonly string[]; finding: Finding; bytes(): Source }

/** What becomes of the bytes of an entry: a hash, and a way back to them. The files of a vault, or nothing but a hash. */
export type Kept = { sha256: string; bytes(): Source }
export type Keep<Own extends Kept> = (entry: FoundEntry, parts: () => AsyncIterable<Uint8Array>) => Promise<Own>

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

/** What the archives inside an archive may still hold, all together. */
type Left = { files: number; bytes: number }

/** Whether an archive of this name is opened: many kinds of documents are a ZIP underneath and stay whole. */
export const opensAs = (fileName: string): boolean => /\.zip$/i.test(fileName) || !/\.[a-z0-9]{1,8}$/i.test(fileName)

/** Whether what a file holds comes out of it: the entries of an archive, the files attached to a message. */
export const isOpened = (fileName: string, { status, kind, entries }: Finding): boolean =>
  status === 'accepted' && entries !== undefined && (kind === 'email' || opensAs(fileName))

/**
 * The files of an archive in the order of its directory, those of the archives inside it after each of these, to the
 * depth and within the sums of `intakeLimits`. Never throws for what the archive holds; what `keep` throws comes out.
 */
export async function* walkArchive<Own extends Kept>(archive: Archive, walk: Walk<Own>): AsyncGenerator<Walked<Own>> {
  const left = { files: intakeLimits.archive.files, bytes: intakeLimits.archive.unpacked }
  takeFrom(left, archive.finding)
  yield* filesOf(archive, 1, left, walk)
}

async function* filesOf<Own extends Kept>(
  { labels, finding, bytes }: Archive,
  level: number,
  left: Left,
  walk: Walk<Own>,
): AsyncGenerator<Walked<Own>> {
  let reader: OpenArchive | undefined
  try {
    for (const entry of finding.entries ?? []) {
      if (walk.stopped()) return
      const at = { labels: [...labels, ...entry.labels], fileName: entry.fileName }
      if (entry.stays) {
        yield { ...at, ...entry.stays, opened: false }
        continue
      }
      try {
        reader ??= await walk.inspector.unpack(bytes())
        const open = reader
        const kept = await walk.keep(entry, () => open.entry(entry.index))
        const { sha256 } = kept
        const found = within(await walk.inspector.examine(entry.fileName, kept.bytes()), entry, level, left)
        const opened = isOpened(entry.fileName, found)
        yield { ...at, sha256, finding: found, kept, opened }
        if (!opened) continue
        takeFrom(left, found)
        const inner = { labels: [...at.labels, entry.fileName], finding: found, bytes: kept.bytes }
        yield* filesOf(inner, level + 1, left, walk)
      } catch (error) {
        if (!(error instanceof ReaderEnded)) throw error
        // The next entry gets another reader.
        reader?.close()
        reader = undefined
        yield { ...at, sha256: emptySha256, finding: ended(entry.fileName, error), opened: false }
      }
    }
  } finally {
    reader?.close()
  }
}

const emptySha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'

function ended(fileName: string, { code }: ReaderEnded): Finding {
  const kind = kindByName(fileName) ?? 'other'
  return code === 'reader_crashed' ? unreadable(kind, code) : refused(kind, code)
}

const unpackedSize = ({ entries = [] }: Finding) => entries.reduce((sum, { size }) => sum + size, 0)

function takeFrom(left: Left, finding: Finding): void {
  left.files -= finding.entries?.length ?? 0
  left.bytes -= unpackedSize(finding)
}

/** An archive inside another is held to what the outermost left of the limits; what is beyond is kept and not opened. */
function within(finding: Finding, { fileName }: FoundEntry, level: number, left: Left): Finding {
  if (!isOpened(fileName, finding)) return finding
  const { kind } = finding
  if (level >= intakeLimits.archive.levels) return refused(kind, 'nested_too_deep')
  if ((finding.entries?.length ?? 0) > left.files) return refused(kind, 'too_many_entries')
  return unpackedSize(finding) > left.bytes ? refused(kind, 'archive_too_large') : finding
}

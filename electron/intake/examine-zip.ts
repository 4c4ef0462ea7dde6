import type { FileKind } from '#shared/domain/piece.ts'
import { claimedDanger, isProgram, unpackAll } from './check-entries.ts'
import { isWellFormed } from './documents/xml.ts'
import { examineArchive, refusedArchive } from './examine-archive.ts'
import { decodeText } from './examine-text.ts'
import { accepted, type Finding, needsPassword, refused, unreadable } from './finding.ts'
import { readZipEntry, type ZipEntry, type ZipFault, zipDirectory } from './zip-directory.ts'

/** The main part of a text document, unpacked: 256 MiB is a hundred times the longest one met. */
const partLimit = 256 * 1024 ** 2

type Package = { kind: FileKind; part: string }

const openXml: Package[] = [
  { kind: 'docx', part: 'word/document.xml' },
  { kind: 'sheet', part: 'xl/workbook.xml' },
  { kind: 'other', part: 'ppt/presentation.xml' },
]

/** Kinds that are a ZIP underneath: a damaged one keeps the kind of its name. */
const packed: ReadonlySet<FileKind> = new Set(['docx', 'odt', 'sheet'])

const openDocument: [string, FileKind][] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'sheet'],
  ['application/vnd.oasis.opendocument.', 'other'],
]

/**
 * A ZIP: a text or sheet of an office suite when it says so and holds its main part, else an archive. A document is
 * accepted where its main part unpacks, no entry unpacks to more than it claims, and none is a program.
 */
export async function examineZip(bytes: Uint8Array, expected: FileKind | undefined): Promise<Finding> {
  const directory = await zipDirectory(bytes)
  if (!directory.ok) return faulty(expected && packed.has(expected) ? expected : 'archive', directory.error.code)
  const entries = directory.value
  const document = documentIn(bytes, entries)
  const kind = document?.kind ?? 'archive'
  const danger = claimedDanger(bytes, entries)
  if (danger) return document ? refused(kind, danger.code, danger.entry) : refusedArchive(bytes, entries, danger)
  const outcomes = await unpackAll(bytes, entries)
  const longer = outcomes.indexOf('longer')
  if (longer >= 0) {
    const tooLong = { code: 'archive_too_large', entry: entries[longer]?.name ?? '' } as const
    return document ? refused(kind, tooLong.code, tooLong.entry) : refusedArchive(bytes, entries, tooLong)
  }
  if (!document) return examineArchive(bytes, entries, outcomes)
  const program = entries.find((entry, index) => isProgram(entry, outcomes[index]))
  if (program) return refused(kind, 'program_inside', program.name)
  if (isEncryptedOpenDocument(bytes, entries)) return needsPassword(kind)
  const part = entries.find(entry => entry.name === document.part)
  const content = part && readZipEntry(bytes, part, partLimit)
  if (!content?.ok) return unreadable(kind, 'damaged')
  // No office suite declares an entity: entities inside entities swell without limit, and one may name a file of the
  // machine or an address. What reads these parts resolves none, and is not put to the test.
  const declaring = entries[outcomes.indexOf('entities')]
  if (declaring) return refused(kind, 'entities_declared', declaring.name)
  // Told on the way in, as it will be when the words are read.
  return kind === 'other' || isWellFormed(decodeText(content.value) ?? '')
    ? accepted(kind)
    : unreadable(kind, 'damaged')
}

function faulty(kind: FileKind, fault: ZipFault): Finding {
  if (fault === 'too_many_entries') return refused(kind, fault)
  return fault === 'encrypted' ? needsPassword(kind) : unreadable(kind, fault)
}

function documentIn(bytes: Uint8Array, entries: ZipEntry[]): Package | undefined {
  const names = new Set(entries.map(entry => entry.name))
  if (names.has('[Content_Types].xml')) return openXml.find(({ part }) => names.has(part))
  const declaration = entries.find(entry => entry.name === 'mimetype')
  const type = declaration && readZipEntry(bytes, declaration, 1024)
  if (!type?.ok) return undefined
  const text = new TextDecoder().decode(type.value)
  const kind = openDocument.find(([prefix]) => text.startsWith(prefix))?.[1]
  return kind ? { kind, part: 'content.xml' } : undefined
}

/** OpenDocument encrypts its parts one by one and says so in its manifest (OpenDocument 1.3, part 2, § 3.4.1). */
function isEncryptedOpenDocument(bytes: Uint8Array, entries: ZipEntry[]): boolean {
  const manifest = entries.find(({ name }) => name === 'META-INF/manifest.xml')
  const content = manifest && readZipEntry(bytes, manifest, 1024 ** 2)
  return content?.ok === true && new TextDecoder().decode(content.value).includes('encryption-data')
}

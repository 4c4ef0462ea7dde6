import type { FileKind } from '#shared/domain/piece.ts'
import { claimedDanger, unpackAll } from './check-entries.ts'
import { accepted, type Finding, needsPassword, refused, unreadable } from './finding.ts'
import { readZipEntry, type ZipEntry, zipDirectory } from './zip-directory.ts'

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
 * A ZIP: a text or sheet of an office suite when it says so and holds its main part, else an archive. Accepted where every
 * entry unpacks to what it claims; of a document, the main part must, and none may be a program.
 */
export async function examineZip(bytes: Uint8Array, expected: FileKind | undefined): Promise<Finding> {
  const directory = zipDirectory(bytes)
  if (!directory.ok) return unreadable(expected && packed.has(expected) ? expected : 'archive', 'damaged')
  const entries = directory.value
  const document = documentIn(bytes, entries)
  const kind = document?.kind ?? 'archive'
  const danger = claimedDanger(bytes, entries)
  if (danger) return refused(kind, danger.code, danger.entry)
  const { longer, damaged, program } = await unpackAll(bytes, entries)
  if (longer) return refused(kind, 'archive_too_large', longer.name)
  if (!document) {
    if (damaged.length > 0) return unreadable('archive', 'damaged')
    return entries.some(entry => entry.encrypted) ? needsPassword('archive') : accepted('archive')
  }
  if (program) return refused(kind, 'program_inside', program.name)
  if (isEncryptedOpenDocument(bytes, entries)) return needsPassword(kind)
  const part = entries.find(entry => entry.name === document.part)
  const content = part && readZipEntry(bytes, part, partLimit)
  return content?.ok ? accepted(kind) : unreadable(kind, 'damaged')
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

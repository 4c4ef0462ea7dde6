import type { FileKind, Inspection } from '#shared/domain/piece.ts'
import type { EntryPlace } from './entry-name.ts'

/**
 * Why a file was not accepted: stable, translated on screen, a sentence on the command line. `unreadable` is a broken
 * file or one that is not what its name says; `refused` is a limit or a danger.
 */
export const inspectionSentences = {
  password: 'The file is encrypted and opens with a password only.',
  empty: 'The file is empty.',
  damaged: 'The file is damaged and cannot be opened.',
  damaged_pages: 'The document opens but none of its first pages can be read.',
  no_pages: 'The document has no page.',
  not_what_its_name_says: 'The content of the file is not what its name says.',
  old_format: 'The file is in a format of Office before 2007, or of Outlook, that is kept and not read here.',
  entities_declared:
    'The document declares entities of its own, as only one made to fill the memory or to read elsewhere does.',
  reader_crashed: 'The program that reads files stopped on this one.',
  too_long: 'Reading the file took longer than allowed.',
  too_large: 'The file is too large to be opened.',
  too_large_in_memory: 'Reading the file needed more memory than allowed.',
  archive_too_large: 'The archive would unpack to more than is allowed.',
  dangerous_entry: 'The archive holds an entry whose name leads out of its folder.',
  executable: 'The file is a program.',
  program_inside: 'The document holds a program.',
  too_many_entries: 'The archive holds more files than is allowed, or than it announces.',
  entries_overlap: 'Entries of the archive share their bytes, as only an archive made to fill a disk has them.',
  nested_too_deep: 'The file is shut in too many archives or messages, one inside the other.',
  special_entry: 'The entry is a link or a device and no file.',
  unknown_method: 'The entry is packed by a method that is not read here.',
  archive_refused: 'The entry was left in its archive, which is refused.',
} as const
export type InspectionCode = keyof typeof inspectionSentences

/** An inspection without what the caller knows already: the name and the hash of the bytes. */
export type Finding = {
  status: Inspection['status']
  kind: FileKind
  pages?: number
  /** Of a PDF of which no page has text. */
  text?: 'none'
  code?: InspectionCode
  entry?: string
  /** Of a ZIP archive whose directory was read: its files, in order. */
  entries?: FoundEntry[]
}

/** A file of an archive. `size` is what it unpacks to; `index` is its rank in the directory. */
export type FoundEntry = EntryPlace & {
  index: number
  size: number
  /** Why it does not come out of its archive, and the hash of its bytes as they are packed. */
  stays?: { finding: Finding; sha256: string }
}

export const accepted = (kind: FileKind, pages?: number): Finding =>
  pages === undefined ? { status: 'accepted', kind } : { status: 'accepted', kind, pages }

export const unreadable = (kind: FileKind, code: InspectionCode): Finding => ({ status: 'unreadable', kind, code })

export const refused = (kind: FileKind, code: InspectionCode, entry?: string): Finding =>
  entry === undefined ? { status: 'refused', kind, code } : { status: 'refused', kind, code, entry }

export const needsPassword = (kind: FileKind): Finding => ({ status: 'needs_password', kind, code: 'password' })

/** A line of `delibere inspect` (FORMATS.md, Inspection); the entries of an archive each have their own. */
export const inspectionOf = (file: string, sha256: string, finding: Finding): Inspection => {
  const { status, kind, pages, text, code, entry } = finding
  return {
    file,
    status,
    kind,
    ...(pages === undefined ? {} : { pages }),
    ...(text === undefined ? {} : { text }),
    sha256,
    ...(code ? { code, reason: inspectionSentences[code] } : {}),
    ...(entry === undefined ? {} : { entry }),
  }
}

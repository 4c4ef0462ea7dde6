import type { FileKind, Inspection } from '#shared/domain/piece.ts'

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
  reader_crashed: 'The program that reads files stopped on this one.',
  too_long: 'Reading the file took longer than allowed.',
  too_large: 'The file is too large to be opened.',
  too_large_in_memory: 'Reading the file needed more memory than allowed.',
  archive_too_large: 'The archive would unpack to more than is allowed.',
  dangerous_entry: 'The archive holds an entry whose name leads out of its folder.',
  executable: 'The file is a program.',
  program_inside: 'The document holds a program.',
} as const
export type InspectionCode = keyof typeof inspectionSentences

/** An inspection without what the caller knows already: the name and the hash of the bytes. */
export type Finding = {
  status: Inspection['status']
  kind: FileKind
  pages?: number
  code?: InspectionCode
  entry?: string
}

export const accepted = (kind: FileKind, pages?: number): Finding =>
  pages === undefined ? { status: 'accepted', kind } : { status: 'accepted', kind, pages }

export const unreadable = (kind: FileKind, code: InspectionCode): Finding => ({ status: 'unreadable', kind, code })

export const refused = (kind: FileKind, code: InspectionCode, entry?: string): Finding =>
  entry === undefined ? { status: 'refused', kind, code } : { status: 'refused', kind, code, entry }

export const needsPassword = (kind: FileKind): Finding => ({ status: 'needs_password', kind, code: 'password' })

/** A line of `delibere inspect` (FORMATS.md, Inspection). */
export const inspectionOf = (file: string, sha256: string, finding: Finding): Inspection => {
  const { status, kind, pages, code, entry } = finding
  return {
    file,
    status,
    kind,
    ...(pages === undefined ? {} : { pages }),
    sha256,
    ...(code ? { code, reason: inspectionSentences[code] } : {}),
    ...(entry === undefined ? {} : { entry }),
  }
}

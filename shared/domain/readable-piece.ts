import type { FileKind, Inspection } from './piece.ts'

/** Kinds of files of which something can be shown; an archive gave way to its files, and of the rest nothing is known. */
const shownKinds: ReadonlySet<FileKind> = new Set([
  'pdf',
  'docx',
  'odt',
  'sheet',
  'csv',
  'json',
  'image',
  'email',
  'text',
])

/** Whether a piece, or a version of one, can be read here: it opened when it came in, and there is something to show. */
export const isReadable = ({ inspection }: { inspection: Inspection }): boolean =>
  inspection.status === 'accepted' && shownKinds.has(inspection.kind)

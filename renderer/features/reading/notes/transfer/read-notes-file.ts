import type { ForeignNote } from '#shared/domain/annotations/foreign-note.ts'
import { fromForeignPage, type PageContent } from '#shared/domain/annotations/foreign-page.ts'
import { fromXfdf } from '#shared/domain/annotations/from-xfdf.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { readXml } from './read-xml.ts'

/** Bytes of a file of notes: 20,000 notes of some 800 characters. */
const largest = 16 * 1024 * 1024

export type NotesFile = { own: PageContent['records']; foreign: ForeignNote[]; unread: number }

/** Reads a file of notes: XFDF where it begins as XML does, else Web annotations in JSON. */
export async function readNotesFile(file: Blob): Promise<Result<NotesFile>> {
  if (file.size > largest) return failure('notes_too_large', { megabytes: largest / 1024 / 1024 })
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (looksLikeXml(bytes)) {
    const root = readXml(bytes)
    if (!root.ok) return root
    const read = fromXfdf(root.value)
    return read.ok ? ok({ own: [], foreign: read.value.notes, unread: read.value.unread }) : read
  }
  const content = parsed(bytes)
  if (content === undefined) return failure('notes_file_unknown')
  const read = fromForeignPage(content)
  return read.ok ? ok({ own: read.value.records, foreign: read.value.notes, unread: read.value.unread }) : read
}

const looksLikeXml = (bytes: Uint8Array): boolean =>
  bytes.length > 1 &&
  ((bytes[0] === 0xff && bytes[1] === 0xfe) ||
    (bytes[0] === 0xfe && bytes[1] === 0xff) ||
    /^(?:\ufeff)?\s*</.test(new TextDecoder().decode(bytes.subarray(0, 200))))

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

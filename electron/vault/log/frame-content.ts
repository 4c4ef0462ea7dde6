import { z } from 'zod'
import type { LogEntry } from '#shared/ipc/payloads.ts'

/** What a frame says besides the document. */
export type FrameHead = { sequence: number; collection: string; id: string; revision: string; deleted: boolean }

const head = z.object({
  sequence: z.number().int().min(1),
  collection: z.string().min(1),
  id: z.string().min(1),
  revision: z.string().min(1),
  tombstone: z.literal(true).optional(),
})

const documentKey = ',"document":'

/** `{ sequence, collection, id, revision, document | tombstone }`, the document last. */
export function writeContent(sequence: number, { collection, id, revision, document }: LogEntry): Buffer {
  const rest = document === null ? { tombstone: true } : { document }
  return Buffer.from(JSON.stringify({ sequence, collection, id, revision, ...rest }))
}

/**
 * Reads the head without parsing the document, which at the start of the program is needed of no record. A quote inside
 * a string is escaped, so the first `,"document":` is the key itself. `null` where the frame says something else.
 */
export function readHead(plain: Buffer): FrameHead | null {
  const at = plain.indexOf(documentKey)
  const text = at === -1 ? plain.toString() : `${plain.toString('utf8', 0, at)}}`
  const read = head.safeParse(parse(text))
  if (!read.success) return null
  const { tombstone, ...rest } = read.data
  if ((tombstone === true) === (at !== -1)) return null
  return { ...rest, deleted: tombstone === true }
}

export function readEntry(plain: Buffer): LogEntry | null {
  const known = readHead(plain)
  const content = known && (parse(plain.toString()) as { document?: Record<string, unknown> } | null)
  if (!content) return null
  const { collection, id, revision } = known
  return { collection, id, revision, document: content.document ?? null }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

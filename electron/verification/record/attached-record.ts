import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { type OpinionRecord, opinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import { type AttachedFile, attachedFiles, utf8Text } from './attached-files.ts'

export const recordName = 'opinion.json'

export type AttachedRecordFault =
  | 'attachment_unreadable'
  | 'record_repeated'
  | 'record_not_canonical'
  | 'record_malformed'
  | 'record_not_associated'

/**
 * The one `opinion/1` attached to an act; null when there is none. A record is what is named `opinion.json` or says that
 * it is one. It must be canonical JSON (RFC 8785): no key twice, no number that readers round differently.
 */
export function attachedRecord(file: PdfFile): Result<OpinionRecord | null, AttachedRecordFault> {
  const files = attachedFiles(file)
  if (!files) return failure('attachment_unreadable')
  const records = files.filter(isRecord)
  const [record, ...others] = records
  if (!record) return ok(null)
  if (others.length > 0) return failure('record_repeated', { count: records.length })
  if (!record.associated) return failure('record_not_associated')
  const text = utf8Text(record.bytes)
  const value = text === null ? undefined : parse(text)
  if (value === undefined || canonicalJson(value) !== text) return failure('record_not_canonical')
  const read = opinionRecord.safeParse(value)
  if (read.success) return ok(read.data)
  const [issue] = read.error.issues
  return failure('record_malformed', { detail: `${issue?.path.join('.')}: ${issue?.message}` })
}

function isRecord({ name, bytes }: AttachedFile): boolean {
  if (name === recordName) return true
  const value = parse(utf8Text(bytes) ?? '')
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined
  return typeof format === 'string' && format.startsWith('opinion/')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

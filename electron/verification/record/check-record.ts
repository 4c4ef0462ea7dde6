import { type Judgement, judge, valid } from '#electron/signing/judgement.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import { attachedRecord } from './attached-record.ts'
import { recompute } from './recompute.ts'

export type RecordCheck = { state: VerificationResult['record']; judgement: Judgement }

const messages: Record<string, string> = {
  attachment_unreadable: 'An attached file cannot be read',
  record_repeated: 'More than one record is attached',
  record_not_canonical: 'The attached record is not canonical JSON',
  record_malformed: 'The attached record is not an opinion/1',
  record_not_associated: 'The attached record is not associated with the document',
}

/** The record of an act rebuilt and compared with what is printed. */
export async function checkRecord(file: PdfFile, _signal?: AbortSignal): Promise<RecordCheck> {
  const attached = attachedRecord(file)
  if (!attached.ok) {
    const { code, params } = attached.error
    const detail = params ? `: ${Object.values(params).join(', ')}` : ''
    return { state: 'differs', judgement: judge('invalid', code, `${messages[code]}${detail}`) }
  }
  if (!attached.value) {
    const message = 'The file carries no record: its text was compared with nothing'
    return { state: 'absent', judgement: judge('valid', 'record_absent', message) }
  }
  const reasons = recompute(attached.value)
  if (reasons.length > 0) return { state: 'differs', judgement: { status: 'invalid', reasons } }
  return { state: 'matches', judgement: valid() }
}

import { type Judgement, judge, valid } from '#electron/signing/judgement.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import { attachedRecord } from './attached-record.ts'
import { besideText } from './beside-text.ts'
import { compareText } from './compare-text.ts'
import { type PrintedText, printedText } from './printed-text.ts'

export type RecordCheck = { state: VerificationResult['record']; judgement: Judgement }

const messages: Record<string, string> = {
  attachment_unreadable: 'An attached file cannot be read',
  record_repeated: 'More than one record is attached',
  record_not_canonical: 'The attached record is not canonical JSON',
  record_malformed: 'The attached record is not an opinion/1',
  record_not_associated: 'The attached record is not associated with the document',
  text_unreadable: 'The printed text cannot be read',
  text_differs: 'The printed text is not the one of the attached record',
  text_outside_act: 'The pages print text that is not of the act',
  page_foot_differs: 'The foot of a page is not the one of the act',
  annotation_beside_act: 'An annotation shows what is not of the act',
  action_in_act: 'The file would do something when it is opened',
  layer_in_act: 'Parts of the pages can be hidden',
  spoken_text_differs: 'A text read aloud is not the one of the act',
}

/**
 * The record of an act checked by itself (figures, hash of the voted text, results of the grids and their bound computed
 * again), rebuilt, and compared with what is printed.
 */
export async function checkRecord(file: PdfFile, signal?: AbortSignal): Promise<RecordCheck> {
  const attached = attachedRecord(file)
  if (!attached.ok) return differs(attached.error.code, detailOf(attached.error.params))
  if (!attached.value) {
    const message = 'The file carries no record: its text was compared with nothing'
    return { state: 'absent', judgement: judge('valid', 'record_absent', message) }
  }
  const record = checkOpinion(attached.value)
  if (!record.ok) {
    const { code, params } = record.error
    return differs('record_inconsistent', `${code} ${detailOf(params) ?? ''}`.trim())
  }
  return compareWithPages(file, record.value, signal)
}

async function compareWithPages(file: PdfFile, record: OpinionRecord, signal?: AbortSignal): Promise<RecordCheck> {
  const beside = besideText(file)
  if (beside) return differs(beside.code, beside.detail)
  const printed = await readPages(file, signal)
  if (!printed) return differs('text_unreadable')
  const difference = compareText(assembleAct(record), printed)
  return difference ? differs(difference.code, difference.detail) : { state: 'matches', judgement: valid() }
}

/** Null when the pages cannot be read; what pdfjs refuses or throws on is a fault of the file. */
async function readPages(file: PdfFile, signal?: AbortSignal): Promise<PrintedText | null> {
  try {
    return await printedText(file, signal)
  } catch {
    signal?.throwIfAborted()
    return null
  }
}

function differs(code: string, detail?: string): RecordCheck {
  const message = messages[code] ?? 'The attached record contradicts itself'
  return { state: 'differs', judgement: judge('invalid', code, detail ? `${message}: ${detail}` : message) }
}

const detailOf = (params?: Record<string, string | number>) => (params ? Object.values(params).join(', ') : undefined)

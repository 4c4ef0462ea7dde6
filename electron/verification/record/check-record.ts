import { type Judgement, judge, valid } from '#electron/signing/judgement.ts'
import { assembleAct } from '#shared/domain/opinion/assemble-act.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { comparePrint, type PrintComparison } from '../print/compare-print.ts'
import type { SignatureDictionary } from '../signatures/signature-dictionary.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import { StructureFault } from '../structure/structure-fault.ts'
import type { attachedRecord } from './attached-record.ts'
import { compareText } from './compare-text.ts'
import { foreignPart } from './foreign-part.ts'
import type { PrintedText } from './printed-text.ts'
import { recordMessage } from './record-messages.ts'

export type RecordCheck = { state: VerificationResult['record']; judgement: Judgement }

export type RecordRequest = {
  /** Folder of resources, whose fonts print the record again. */
  resources: string
  /** The record that the file carries, as `attachedRecord` found it. */
  attached: ReturnType<typeof attachedRecord>
  /** Signatures in the order they were given; the revision of the first is what the signers saw. */
  given: readonly SignatureDictionary[]
  /** Whether signatures of an act are expected: then a file without a record is not one that can be relied on. */
  isAct: boolean
  signal?: AbortSignal | undefined
}

/**
 * The record of an act checked by itself (figures, hash of the voted text, results of the grids and their bound computed
 * again), printed again, and the print compared with what was signed.
 */
export async function checkRecord(file: PdfFile, request: RecordRequest): Promise<RecordCheck> {
  const { attached } = request
  if (!attached.ok) return differs(attached.error.code, detailOf(attached.error.params))
  if (!attached.value) {
    const status = request.isAct ? 'indeterminate' : 'valid'
    return { state: 'absent', judgement: judge(status, 'record_absent', recordMessage('record_absent')) }
  }
  const record = checkOpinion(attached.value)
  if (!record.ok) {
    const { code, params } = record.error
    return differs('record_inconsistent', `${code} ${detailOf(params) ?? ''}`.trim())
  }
  // Loaded when there is something to print: the libraries of print and of pages take longer to load than a signature to verify.
  const { reprint } = await import('../print/reprint.ts')
  const print = await reprint(record.value, request.resources)
  request.signal?.throwIfAborted()
  const compared: PrintComparison = print.ok
    ? comparePrint(print.value, file, request.given)
    : { kind: 'unlike', detail: `this program prints no such act (${print.error.code})` }
  return compared.kind === 'same'
    ? { state: 'matches', judgement: valid() }
    : explain(file, record.value, compared, request.signal)
}

/** Why a file is not the print of its record, the plainest reason first. */
async function explain(
  file: PdfFile,
  record: OpinionRecord,
  { kind, detail }: Exclude<PrintComparison, { kind: 'same' }>,
  signal: AbortSignal | undefined,
): Promise<RecordCheck> {
  const fields = record.signatories.map(({ field }) => field)
  const foreign = unlessBroken(() => foreignPart(file, fields))
  if (foreign === 'broken') return differs('text_unreadable')
  if (foreign) return differs(foreign.code, foreign.detail)
  const printed = await readPages(file, signal)
  if (!printed) return differs('text_unreadable')
  const difference = compareText(assembleAct(record), printed)
  if (difference) return differs(difference.code, difference.detail)
  if (kind === 'altered') return differs('print_differs', detail)
  const message = `${recordMessage('print_not_checked')} (${detail})`
  return { state: 'not_checked', judgement: judge('indeterminate', 'print_not_checked', message) }
}

function unlessBroken<Value>(read: () => Value): Value | 'broken' {
  try {
    return read()
  } catch (error) {
    if (error instanceof StructureFault) return 'broken'
    throw error
  }
}

/** Null when the pages cannot be read; what pdfjs refuses or throws on is a fault of the file. */
async function readPages(file: PdfFile, signal?: AbortSignal): Promise<PrintedText | null> {
  const { printedText } = await import('./printed-text.ts')
  try {
    return await printedText(file, signal)
  } catch {
    signal?.throwIfAborted()
    return null
  }
}

function differs(code: string, detail?: string): RecordCheck {
  const message = recordMessage(code)
  return { state: 'differs', judgement: judge('invalid', code, detail ? `${message}: ${detail}` : message) }
}

const detailOf = (params?: Record<string, string | number>) => (params ? Object.values(params).join(', ') : undefined)

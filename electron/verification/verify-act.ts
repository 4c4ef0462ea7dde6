import { judge, together } from '#electron/signing/judgement.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { checkExpected } from './expected-signatures.ts'
import { attachedRecord } from './record/attached-record.ts'
import { checkRecord } from './record/check-record.ts'
import { refused } from './refused.ts'
import type { Trust } from './signatures/judge-signature.ts'
import { type SignerRemark, signerRemarks } from './signer-remarks.ts'
import type { PdfFile } from './structure/pdf-file.ts'
import { readStructure } from './structure/read-structure.ts'
import { verifySignatures } from './verify-signatures.ts'

export type ActRequest = {
  /** Name shown, never opened. */
  file: string
  trust: Trust
  /** Fields that must be signed, in this order; none where it does not matter. */
  expect?: readonly string[]
  /** Folder of resources, whose fonts print the record again. */
  resources: string
  signal?: AbortSignal
}

/** Verifies one file on this thread (PDF.md, FORMATS.md). Never throws on bytes of others, only when aborted. */
export async function verifyAct(bytes: Uint8Array, request: ActRequest): Promise<VerificationResult> {
  const structure = readStructure(bytes)
  if (!structure.ok) {
    const detail = structure.error.params?.detail
    return refused(request.file, judge('invalid', structure.error.code, `The file cannot be relied on: ${detail}`))
  }
  return verifyStructure(structure.value, request)
}

async function verifyStructure(file: PdfFile, request: ActRequest): Promise<VerificationResult> {
  const { signatures, revisions, whole, signed, awaited, holders, given } = verifySignatures(file, request.trust)
  const attached = attachedRecord(file)
  const remarks = signerRemarks(holders, attached.ok && attached.value ? attached.value.signatories : null)
  const { resources, signal, expect = [] } = request
  const record = await checkRecord(file, { attached, resources, signal, given, isAct: expect.length > 0 })
  const { status, reasons } = together([
    whole,
    checkExpected(signed, expect),
    record.judgement,
    ...(signed.length > 0 ? awaited : []).map(field =>
      judge('valid', 'field_not_signed', `Field "${field}" is not signed`),
    ),
  ])
  const remarked = signatures.map(signature => withRemarks(signature, remarks))
  return { file: request.file, status, reasons, signatures: remarked, revisions, record: record.state }
}

type SignatureResult = VerificationResult['signatures'][number]

const withRemarks = (signature: SignatureResult, remarks: readonly SignerRemark[]): SignatureResult => ({
  ...signature,
  reasons: [
    ...signature.reasons,
    ...remarks.flatMap(({ field, ...remark }) => (field === signature.field ? [remark] : [])),
  ],
})

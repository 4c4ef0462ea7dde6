import { type Judgement, judge, together } from '#electron/signing/judgement.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { describeRevision } from './revisions/describe.ts'
import { foreignChanges } from './revisions/signing-update.ts'
import { checkCertification } from './signatures/certification.ts'
import { collectSignatures, type Signatures } from './signatures/collect-signatures.ts'
import { checkLock } from './signatures/field-lock.ts'
import { judgeSignature, type SignatureJudgement, type Trust } from './signatures/judge-signature.ts'
import type { SignatureDictionary } from './signatures/signature-dictionary.ts'
import type { PdfFile } from './structure/pdf-file.ts'

export type VerifiedSignatures = Pick<VerificationResult, 'signatures' | 'revisions'> & {
  /** The signatures together, and what was done to the file after the first. */
  whole: Judgement
  /** Fields in the order they were signed. */
  signed: string[]
  awaited: string[]
  /** Every signature that can be taken apart, in the order they were given. */
  given: readonly SignatureDictionary[]
  /** Whose certificate signed which field, in the order they signed; `subject` is empty where it cannot be read. */
  holders: Holder[]
}

export type Holder = { field: string; signer: string; subject: string }

type SignatureResult = VerificationResult['signatures'][number]

/** Every signature, and every revision after the first signature, which may do nothing but sign once more. */
export function verifySignatures(file: PdfFile, trust: Trust): VerifiedSignatures {
  const found = collectSignatures(file)
  const later = found.given[0] ? laterRevisions(file, found) : []
  const judged = found.given.map((signature, index) => {
    const judgement = judgeSignature(file, signature, trust)
    return { judgement, result: resultOf(file, signature, judgement, found.given.slice(index + 1), later) }
  })
  const signatures = [
    ...judged.map(({ result }) => result),
    ...found.broken.map(({ field, judgement }) => ({ field, signer: '', level: 'none', ...judgement })),
  ]
  return {
    signatures,
    revisions: file.revisions.map((revision, index) => ({
      number: revision.number,
      ...signerOf(found, signatures, revision.number),
      changes: describeRevision(
        file.revisions[index - 1],
        revision,
        found.given.find(signature => signature.revision === revision),
      ),
    })),
    whole: together([
      found.whole,
      ...(signatures.length === 0 ? [judge('invalid', 'not_signed', 'The file carries no signature')] : []),
      ...(found.given.length > 0 ? [checkCertification(file, found.given)] : []),
      ...later.map(({ judgement }) => judgement),
      ...signatures.map(({ status }) => ({ status, reasons: [] })),
    ]),
    signed: found.given.map(({ field }) => field.name),
    awaited: found.awaited,
    given: found.given,
    holders: judged.map(({ result: { field, signer }, judgement: { subject } }) => ({ field, signer, subject })),
  }
}

type LaterRevision = { number: number; judgement: Judgement }

function laterRevisions(file: PdfFile, { given }: Signatures): LaterRevision[] {
  const first = given[0]?.revision.number ?? file.revisions.length
  return file.revisions.slice(first).map((revision, index) => {
    const before = file.revisions[first + index - 1] ?? revision
    const signature = given.find(one => one.revision === revision)
    const reasons = foreignChanges(before, revision, signature)
    if (!signature) {
      reasons.push({ code: 'unsigned_revision', message: `Revision ${revision.number} was added without being signed` })
    }
    return { number: revision.number, judgement: { status: reasons.length > 0 ? 'invalid' : 'valid', reasons } }
  })
}

function resultOf(
  file: PdfFile,
  signature: SignatureDictionary,
  { signer, level, subject: _, ...own }: SignatureJudgement,
  after: readonly SignatureDictionary[],
  later: readonly LaterRevision[],
): SignatureResult {
  const changed = later
    .filter(({ number }) => number > signature.revision.number)
    .some(({ judgement }) => judgement.status === 'invalid')
  const { status, reasons } = together([
    own,
    checkLock(file, signature, after),
    ...(changed ? [judge('invalid', 'changed_after_signature', 'The file was changed after this signature')] : []),
  ])
  const { field, claimedAt } = signature
  return {
    field: field.name,
    signer,
    status,
    level,
    ...(claimedAt ? { signedAt: claimedAt.toISOString() } : {}),
    reasons,
  }
}

function signerOf(found: Signatures, signatures: readonly SignatureResult[], number: number) {
  const index = found.given.findIndex(({ revision }) => revision.number === number)
  const signature = signatures[index]
  return signature ? { signedBy: signature.signer || signature.field } : {}
}

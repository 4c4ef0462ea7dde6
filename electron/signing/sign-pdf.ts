import { Buffer } from 'node:buffer'
import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, type PdfRef, PdfString } from '@libpdf/core'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { Certificate } from './certificate.ts'
import { buildCms } from './cms.ts'
import { certifiedPermission, isIntact } from './earlier-signatures.ts'
import { isStampOfOurs } from './earlier-stamps.ts'
import type { SigningIdentity } from './identity.ts'
import type { RevocationList } from './revocation-list.ts'
import { type SignatureField, signatureFields } from './signature-field.ts'
import { ByteRangePlaceholder, ContentsPlaceholder, closeByteRange, fillContents } from './signature-placeholder.ts'
import { refuseSigner, type SignerRefusal } from './signer-refusal.ts'
import { drawStamp } from './stamp.ts'
import { stampFontFiles } from './stamp-fonts.ts'

export type SignRequest = {
  field: string
  name: string
  capacity: string
  /** Time of signing as claimed (/M) and time at which the signer's certificate is judged. */
  date: Date
  anchors?: readonly Certificate[]
  revocationLists?: readonly RevocationList[]
  /** Fields that sign one after the other; the default is that of an opinion. */
  order?: readonly string[]
  /** Language of the stamp; that of the document by default. */
  language?: 'fr' | 'en'
  /** Zone of the time printed in the stamp, `Europe/Paris` by default. */
  timeZone?: string
  /** Folder of resources, whose fonts draw the stamp. */
  resources: string
}

export type SignFault =
  | SignerRefusal
  | 'pdf_damaged'
  | 'pdf_encrypted'
  | 'field_absent'
  | 'field_already_signed'
  | 'wrong_order'
  | 'earlier_signature_broken'
  | 'earlier_stamp_foreign'
  | 'changes_forbidden'
  | 'certificates_too_large'

/** Acting chair, then sitting secretary. */
export const opinionOrder = ['chair', 'secretary'] as const

/**
 * Signs an empty field at PAdES level B-B (EN 319 142-1) by an incremental update: the result begins with `bytes`, as
 * they are. The first signature certifies the document and lets others sign (DocMDP, P=2). Refuses, and writes nothing,
 * when the signature could not be valid or when the file is not fit for it.
 */
export async function signPdf(
  bytes: Uint8Array,
  identity: SigningIdentity,
  request: SignRequest,
): Promise<Result<Uint8Array, SignFault>> {
  const refused = refuseSigner(identity, request.anchors ?? [], request.revocationLists ?? [], request.date)
  if (!refused.ok) return refused
  const pdf = await open(bytes)
  if (!pdf.ok) return pdf
  const fields = signatureFields(pdf.value)
  const field = pickField(fields, request)
  if (!field.ok) return field
  const signed = fields.filter(one => one.value)
  if (certifiedPermission(pdf.value) === 1) return failure('changes_forbidden')
  const broken = signed.find(one => !isIntact(pdf.value, bytes, one))
  if (broken) return failure('earlier_signature_broken', { field: broken.name })
  const foreign = signed.find(one => !isStampOfOurs(pdf.value, one))
  if (foreign) return failure('earlier_stamp_foreign', { field: foreign.name })
  return write(pdf.value, bytes, identity, request, field.value, signed.length === 0)
}

async function open(bytes: Uint8Array): Promise<Result<PDF, 'pdf_damaged' | 'pdf_encrypted'>> {
  try {
    const pdf = await PDF.load(bytes)
    if (pdf.isEncrypted) return failure('pdf_encrypted')
    return pdf.canSaveIncrementally() === null ? ok(pdf) : failure('pdf_damaged')
  } catch {
    return failure('pdf_damaged')
  }
}

type FieldFault = 'field_absent' | 'field_already_signed' | 'wrong_order'

function pickField(fields: SignatureField[], request: SignRequest): Result<SignatureField, FieldFault> {
  const named = fields.filter(one => one.name === request.field)
  const [field] = named
  if (!field || named.length > 1) return failure('field_absent', { field: request.field })
  if (field.field.has('V')) return failure('field_already_signed', { field: request.field })
  const order = request.order ?? opinionOrder
  const rank = order.indexOf(field.name)
  const outOfTurn = fields.find(one => {
    const other = order.indexOf(one.name)
    return rank >= 0 && other >= 0 && (other < rank ? !one.value : other > rank && one.value !== undefined)
  })
  return outOfTurn ? failure('wrong_order', { field: field.name, other: outOfTurn.name }) : ok(field)
}

async function write(
  pdf: PDF,
  bytes: Uint8Array,
  identity: SigningIdentity,
  request: SignRequest,
  target: SignatureField,
  first: boolean,
): Promise<Result<Uint8Array, 'certificates_too_large'>> {
  const range = new ByteRangePlaceholder()
  const contents = new ContentsPlaceholder()
  const signature = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: range,
    Contents: contents,
    M: PdfString.fromString(pdfDate(request.date)),
    Name: PdfString.fromString(request.name.normalize('NFC')),
  })
  const reference = pdf.register(signature)
  if (first) {
    signature.set('Reference', new PdfArray([certification()]))
    pdf.getCatalog().set('Perms', PdfDict.of({ DocMDP: reference }))
  }
  target.field.set('V', reference)
  announceSignatures(pdf)
  if (target.width > 0 && target.height > 0) {
    const { name, capacity, date, language = languageOf(pdf), timeZone = 'Europe/Paris' } = request
    const content = { name, capacity, date, language, timeZone, serial: identity.certificate.serial }
    const fonts = await stampFontFiles(request.resources)
    target.widget.set('AP', PdfDict.of({ N: drawStamp(pdf, content, fonts, target.width, target.height) }))
  }
  const result = await pdf.save({ incremental: true, subsetFonts: true })
  if (Buffer.compare(bytes, result.subarray(0, bytes.length)) !== 0) throw new Error('the update rewrote the document')
  const digest = closeByteRange(result, range, contents)
  const cms = await buildCms(digest, identity)
  return fillContents(result, contents, cms) ? ok(result) : failure('certificates_too_large', { bytes: cms.length })
}

/** SigFlags 3 of the form: it has signatures, and must only be appended to (ISO 32000-1 12.7.2). */
function announceSignatures(pdf: PDF): void {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const form = pdf.getCatalog().getDict('AcroForm', resolve)
  if (form && form.getNumber('SigFlags', resolve)?.value !== 3) form.set('SigFlags', PdfNumber.of(3))
}

const languageOf = (pdf: PDF) => (pdf.getLanguage()?.toLowerCase().startsWith('en') ? 'en' : 'fr')

/** Signature reference of a certifying signature: filling forms and signing stay allowed (ISO 32000-1 12.8.2.2). */
function certification(): PdfDict {
  const parameters = { Type: PdfName.of('TransformParams'), P: PdfNumber.of(2), V: PdfName.of('1.2') }
  return PdfDict.of({
    Type: PdfName.of('SigRef'),
    TransformMethod: PdfName.of('DocMDP'),
    TransformParams: PdfDict.of(parameters),
  })
}

/** Date of ISO 32000-1 7.9.4, in UTC. */
const pdfDate = (date: Date) => `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`

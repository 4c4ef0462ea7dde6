import { type PDF, PdfNumber, type PdfRef } from '@libpdf/core'
import { checkCms } from './cms-check.ts'
import type { SignatureField } from './signature-field.ts'

/**
 * Whether a signature already in the file still covers what it says, bytes and CMS. Trust is not looked at: this only
 * keeps a second signature from being laid over a broken first one.
 */
export function isIntact(pdf: PDF, bytes: Uint8Array, { value }: SignatureField): boolean {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const range = (value?.getArray('ByteRange', resolve)?.toArray() ?? []).map(one =>
    one instanceof PdfNumber ? one.value : -1,
  )
  const contents = value?.getString('Contents', resolve)?.bytes
  const [start, length, after, rest] = range
  if (
    !contents ||
    range.length !== 4 ||
    start !== 0 ||
    length === undefined ||
    after === undefined ||
    rest === undefined
  ) {
    return false
  }
  if (length < 1 || after !== length + 2 + 2 * contents.length || rest < 0 || after + rest > bytes.length) return false
  return checkCms(contents, [bytes.subarray(0, length), bytes.subarray(after, after + rest)]).ok
}

/** Permission of the certifying signature (DocMDP): 1 forbids everything, 2 and 3 allow signing; absent, no limit. */
export function certifiedPermission(pdf: PDF): number | undefined {
  const resolve = (ref: PdfRef) => pdf.getObject(ref)
  const signature = pdf.getCatalog().getDict('Perms', resolve)?.getDict('DocMDP', resolve)
  if (!signature) return undefined
  const references = signature.getArray('Reference', resolve)
  for (let index = 0; references && index < references.length; index++) {
    const reference = references.at(index, resolve)
    if (reference?.type !== 'dict' || reference.getName('TransformMethod', resolve)?.value !== 'DocMDP') continue
    return reference.getDict('TransformParams', resolve)?.getNumber('P', resolve)?.value ?? 2
  }
  return undefined
}

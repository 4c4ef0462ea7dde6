import type { FileKind } from '#shared/domain/piece.ts'
import { examineCompound } from './examine-compound.ts'
import { examineImage } from './examine-image.ts'
import { withAttachments } from './examine-mail.ts'
import { examinePdf, type WhileOpen } from './examine-pdf.ts'
import { decodeText, examineText } from './examine-text.ts'
import { examineZip } from './examine-zip.ts'
import { accepted, type Finding, refused, unreadable } from './finding.ts'
import { kindByName } from './kind-by-name.ts'
import { kindBySignature, type Signature } from './kind-by-signature.ts'

/**
 * What a file is and whether it can be read. The content decides; a name that announces something else makes it
 * unreadable, because no one opens a picture called `.pdf` with success. Takes the bytes over: those
 * of a PDF are gone afterwards, which is what `whileOpen` is for.
 */
export async function examine(name: string, bytes: Uint8Array, whileOpen?: WhileOpen): Promise<Finding> {
  const expected = kindByName(name)
  if (bytes.byteLength === 0) return unreadable(expected ?? 'other', 'empty')
  const signature = kindBySignature(bytes, expected)
  const finding = await examineContent(signature, bytes, expected, whileOpen)
  return tellsTheTruth(finding, expected, signature) ? finding : unreadable(finding.kind, 'not_what_its_name_says')
}

async function examineContent(
  signature: Signature | undefined,
  bytes: Uint8Array,
  expected: FileKind | undefined,
  whileOpen: WhileOpen | undefined,
): Promise<Finding> {
  switch (signature) {
    case 'pdf':
      return examinePdf(bytes, whileOpen)
    case 'zip':
      return examineZip(bytes, expected)
    case 'compound':
      return examineCompound(bytes, expected)
    case 'image':
      return examineImage(bytes)
    case 'archive':
      return accepted('archive')
    case 'executable':
      return refused('other', 'executable')
    case undefined:
      return examineUnsigned(bytes, expected, whileOpen)
  }
}

/** No signature: a text, a PDF that lost its header, or something unknown. */
async function examineUnsigned(
  bytes: Uint8Array,
  expected: FileKind | undefined,
  whileOpen: WhileOpen | undefined,
): Promise<Finding> {
  const text = decodeText(bytes)
  if (expected !== 'pdf')
    return text === undefined ? accepted('other') : withAttachments(bytes, examineText(text, expected))
  const asPdf = await examinePdf(bytes, whileOpen)
  if (asPdf.status !== 'unreadable') return asPdf
  return text === undefined ? asPdf : examineText(text, undefined)
}

function tellsTheTruth(
  { status, kind }: Finding,
  expected: FileKind | undefined,
  signature: Signature | undefined,
): boolean {
  if (status === 'refused' || expected === undefined || expected === kind) return true
  // JSON Lines are called `.json` as often as by their own name.
  if (expected === 'json' && kind === 'text') return true
  // Documents of office suites are archives too.
  return expected === 'archive' && signature === 'zip'
}

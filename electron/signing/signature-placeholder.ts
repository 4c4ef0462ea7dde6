import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { PdfArray, PdfString } from '@libpdf/core'

type Writer = Parameters<PdfString['toBytes']>[0]

/** Bytes kept for the CMS: two certificates and an RSA-4096 signature take about 5 KB, a time stamp as much again. */
export const reserve = 16_384

/** /Contents to be filled: knows where it was written. The place is taken from the writer, never searched for. */
export class ContentsPlaceholder extends PdfString {
  offset = -1

  constructor() {
    super(new Uint8Array(reserve), 'hex')
  }

  override toBytes(writer: Writer): void {
    this.offset = writer.position
    super.toBytes(writer)
  }
}

const widest = '[0 9999999999 9999999999 9999999999]'

/** /ByteRange to be filled, wide enough for files of 9 GB. */
export class ByteRangePlaceholder extends PdfArray {
  offset = -1

  override toBytes(writer: Writer): void {
    this.offset = writer.position
    writer.writeAscii(widest)
  }
}

/** Writes the real ByteRange and gives the SHA-256 of all bytes but the hole left for /Contents. */
export function closeByteRange(
  bytes: Uint8Array,
  range: ByteRangePlaceholder,
  contents: ContentsPlaceholder,
): Uint8Array {
  const start = contents.offset
  const end = start + 2 * reserve + 2
  if (range.offset < 0 || start < 0 || bytes[start] !== 0x3c || bytes[end - 1] !== 0x3e) {
    throw new Error('the signature dictionary is not where it was written')
  }
  const stated = `[0 ${start} ${end} ${bytes.length - end}`
  bytes.set(Buffer.from(`${stated.padEnd(widest.length - 1)}]`, 'latin1'), range.offset)
  return createHash('sha256').update(bytes.subarray(0, start)).update(bytes.subarray(end)).digest()
}

/** Puts the CMS into the hole, in hexadecimal; what is left of the reserve stays zero. False when it does not fit. */
export function fillContents(bytes: Uint8Array, contents: ContentsPlaceholder, cms: Uint8Array): boolean {
  if (cms.length > reserve) return false
  bytes.set(Buffer.from(Buffer.from(cms).toString('hex'), 'latin1'), contents.offset + 1)
  return true
}

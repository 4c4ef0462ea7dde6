import { Buffer } from 'node:buffer'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import type { SignatureDictionary } from './signature-dictionary.ts'

export type RangeFault = 'byte_range_incomplete' | 'contents_malformed'

/**
 * What was signed, in its two pieces, when it is exactly the revision that wrote the signature without the value of
 * /Contents (EN 319 142-1 5.1): from byte 0, up to and from the angle brackets, to the end of the revision.
 */
export function signedContent(file: PdfFile, signature: SignatureDictionary): Result<Uint8Array[], RangeFault> {
  const { byteRange, contents, revision } = signature
  const [start, length, after, rest] = byteRange
  if (start !== 0 || length !== contents.start || after !== contents.end) return failure('byte_range_incomplete')
  if (!endsOf(file, revision.end).includes(after + rest)) return failure('byte_range_incomplete')
  const gap = Buffer.from(file.bytes.subarray(length, after)).toString('latin1')
  // The hole is signed by nobody: it must be written in one way only.
  if (!/^<[0-9a-f]*>$/.test(gap)) return failure('contents_malformed')
  return ok([file.bytes.subarray(0, length), file.bytes.subarray(after, after + rest)])
}

/** A revision ends after `%%EOF` or after the line end that follows; the last one with the file. */
function endsOf({ bytes }: PdfFile, end: number): number[] {
  const lineEnd = bytes[end] === 0x0d ? (bytes[end + 1] === 0x0a ? 2 : 1) : bytes[end] === 0x0a ? 1 : 0
  return end + lineEnd === bytes.length ? [bytes.length] : [end, end + lineEnd]
}

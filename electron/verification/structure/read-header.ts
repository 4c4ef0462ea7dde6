import { Buffer } from 'node:buffer'
import { StructureFault } from './structure-fault.ts'

// Words that a reader who repairs files looks for.
const telling = /%PDF|%%EOF|obj|xref|trailer|stream/

/**
 * `%PDF-1.n` at byte 0, then comment lines, of which writers add one of four bytes above 127; comments stand nowhere else.
 * Gives the offset of the first object.
 */
export function readHeader(bytes: Uint8Array): number {
  const text = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const header = /^%PDF-(?:1\.[4-7]|2\.0)(?:\r\n|\n|\r)/.exec(text)
  if (!header) throw new StructureFault('structure_header', 'The file does not begin with "%PDF-" and a known version')
  if (text.includes('/Linearized')) throw new StructureFault('structure_linearized', 'The file is linearized')
  let position = header[0].length
  while (bytes[position] === 0x25) position = skipComment(bytes, position)
  return position
}

function skipComment(bytes: Uint8Array, start: number): number {
  const lineFeed = bytes.indexOf(0x0a, start)
  const comment = bytes.subarray(start, Math.max(start, bytes[lineFeed - 1] === 0x0d ? lineFeed - 1 : lineFeed))
  const control = comment.some(byte => byte < 0x20)
  if (lineFeed < 0 || control || telling.test(Buffer.from(comment).toString('latin1'))) {
    throw new StructureFault('structure_comment', `Comment at byte ${start}`)
  }
  return lineFeed + 1
}

import { DerFault } from './der.ts'
import { der } from './der-writer.ts'

/**
 * Rewrites BER as DER so that one strict reader serves: indefinite and long lengths are made definite and short, octet
 * strings in pieces are joined. For PKCS#12 files only, which many programs write in BER; never for what was signed.
 */
export function berToDer(bytes: Uint8Array): Uint8Array {
  const { value, end } = rewrite(bytes, 0, 0)
  if (end !== bytes.length) throw new DerFault('bytes after the value')
  return value
}

const deepest = 32

function rewrite(bytes: Uint8Array, offset: number, depth: number): { value: Uint8Array; end: number } {
  const tag = bytes[offset]
  if (tag === undefined || (tag & 0x1f) === 0x1f || depth > deepest) throw new DerFault('not BER as expected')
  const { length, start } = lengthAt(bytes, offset + 1)
  if ((tag & 0x20) === 0) {
    if (length === null || start + length > bytes.length) throw new DerFault('value ends after its container')
    return { value: der(tag, bytes.subarray(start, start + length)), end: start + length }
  }
  const pieces: Uint8Array[] = []
  let at = start
  const limit = length === null ? bytes.length : start + length
  if (limit > bytes.length) throw new DerFault('value ends after its container')
  while (length === null ? !endOfContents(bytes, at) : at < limit) {
    const child = rewrite(bytes, at, depth + 1)
    pieces.push(child.value)
    at = child.end
  }
  if (length !== null && at !== limit) throw new DerFault('value ends after its container')
  return {
    value: isJoinable(tag, pieces) ? join(tag, pieces) : der(tag, ...pieces),
    end: length === null ? at + 2 : at,
  }
}

// A constructed OCTET STRING, or one under the implicit tag [0] of EncryptedContentInfo.
const isJoinable = (tag: number, pieces: Uint8Array[]) =>
  tag === 0x24 || (tag === 0xa0 && pieces.length > 1 && pieces.every(piece => piece[0] === 0x04))

function join(tag: number, pieces: Uint8Array[]): Uint8Array {
  return der(tag & ~0x20, ...pieces.map(contentOf))
}

function contentOf(piece: Uint8Array): Uint8Array {
  return piece.subarray(lengthAt(piece, 1).start)
}

function endOfContents(bytes: Uint8Array, at: number): boolean {
  if (at + 2 > bytes.length) throw new DerFault('no end of contents')
  return bytes[at] === 0 && bytes[at + 1] === 0
}

function lengthAt(bytes: Uint8Array, at: number): { length: number | null; start: number } {
  const first = bytes[at]
  if (first === undefined) throw new DerFault('bytes end too soon')
  if (first === 0x80) return { length: null, start: at + 1 }
  if (first < 0x80) return { length: first, start: at + 1 }
  const size = first & 0x7f
  if (size > 4 || at + 1 + size > bytes.length) throw new DerFault('length too long')
  let length = 0
  for (const octet of bytes.subarray(at + 1, at + 1 + size)) length = length * 256 + octet
  return { length, start: at + 1 + size }
}

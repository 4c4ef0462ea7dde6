import { failure, ok, type Result } from '#shared/domain/result.ts'

/** One DER value. `bytes` is the whole encoding, `content` what follows tag and length; both are views, not copies. */
export type Der = { tag: number; content: Uint8Array; bytes: Uint8Array }

export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** Context-specific tag `[n]`, constructed unless said otherwise. */
export const contextTag = (number: number, form: 'constructed' | 'primitive' = 'constructed') =>
  (form === 'constructed' ? 0xa0 : 0x80) | number

/** Thrown while reading bytes of others; never leaves this folder: `readStrictly` turns it into a failure. */
export class DerFault extends Error {}

/** Runs a reader and turns malformed input into the failure `code`; other errors are bugs and pass. */
export function readStrictly<Value, Code extends string>(code: Code, read: () => Value): Result<Value, Code> {
  try {
    return ok(read())
  } catch (error) {
    if (error instanceof DerFault) return failure(code, { detail: error.message })
    throw error
  }
}

/**
 * Reads the value at `offset`. Strict DER (X.690 clause 10): definite length in its shortest form, one-byte tags.
 * What two readers could read differently is refused.
 */
export function derAt(bytes: Uint8Array, offset = 0): Der {
  const tag = byteAt(bytes, offset)
  if ((tag & 0x1f) === 0x1f) throw new DerFault('tag of several bytes')
  const first = byteAt(bytes, offset + 1)
  let length = first
  let start = offset + 2
  if (first === 0x80) throw new DerFault('indefinite length')
  if (first > 0x80) {
    const size = first & 0x7f
    if (size > 4) throw new DerFault('length too long')
    length = 0
    for (let i = 0; i < size; i++) length = length * 256 + byteAt(bytes, start + i)
    if (length < 128 || length < 256 ** (size - 1)) throw new DerFault('length not in its shortest form')
    start += size
  }
  if (start + length > bytes.length) throw new DerFault('value ends after its container')
  return { tag, content: bytes.subarray(start, start + length), bytes: bytes.subarray(offset, start + length) }
}

/** The one value that fills `bytes`; anything after it is refused. */
export function onlyDer(bytes: Uint8Array, tag?: number): Der {
  const value = derAt(bytes)
  if (value.bytes.length !== bytes.length) throw new DerFault('bytes after the value')
  return tag === undefined ? value : expectTag(value, tag)
}

/** Values inside a constructed one, in order. */
export function derChildren(parent: Der, tag?: number): Der[] {
  if (tag !== undefined) expectTag(parent, tag)
  if ((parent.tag & 0x20) === 0) throw new DerFault('primitive value where a constructed one is due')
  const children: Der[] = []
  for (let offset = 0; offset < parent.content.length; ) {
    const child = derAt(parent.content, offset)
    children.push(child)
    offset += child.bytes.length
  }
  return children
}

export function expectTag(value: Der | undefined, tag: number): Der {
  if (value === undefined) throw new DerFault('value absent')
  if (value.tag !== tag) throw new DerFault(`tag ${value.tag} where ${tag} is due`)
  return value
}

function byteAt(bytes: Uint8Array, offset: number): number {
  const value = bytes[offset]
  if (value === undefined) throw new DerFault('bytes end too soon')
  return value
}

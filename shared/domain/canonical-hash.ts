import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** Canonical JSON of RFC 8785. Throws on a value JSON cannot carry (NaN, a function, a cycle). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('no canonical JSON for this value')
  return text
}

/** Whether a value has a canonical JSON: a number beyond those of JSON or half a character, which JSON text can say, has none. */
export function isCanonical(value: unknown): boolean {
  try {
    canonicalJson(value)
    return true
  } catch {
    return false
  }
}

/** SHA-256 of a record over its canonical JSON, 64 hexadecimal digits. */
export const canonicalHash = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(value))))

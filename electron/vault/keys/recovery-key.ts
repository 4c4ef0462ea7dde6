import { createHash, hkdfSync } from 'node:crypto'
import { keyLength } from './subkeys.ts'

/** Crockford's base32: without I, L, O and U, which are misread. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const groupLength = 4

/** 160 bits: 32 characters, out of reach of guessing without any slow derivation. */
export const recoverySecretLength = 20

/**
 * The recovery key as it is shown, once: nine groups of four, the last of which is a checksum, so that a slip of the pen
 * is told from a wrong key.
 */
export function writeRecoveryKey(secret: Uint8Array): string {
  const characters = encode(secret) + checksum(secret)
  return characters.match(new RegExp(`.{${groupLength}}`, 'g'))?.join('-') ?? ''
}

/** Reads what a person typed: case, spaces and dashes do not matter, nor O for 0, I or L for 1. `null` when mistyped. */
export function readRecoveryKey(typed: string): Buffer | null {
  const characters = typed
    .toUpperCase()
    .replaceAll(/[\s–—-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  const secret = decode(characters.slice(0, -groupLength))
  if (secret === null || secret.length !== recoverySecretLength) return null
  return checksum(secret) === characters.slice(-groupLength) ? secret : null
}

/** The key that wraps the data key. */
export const recoveryWrappingKey = (secret: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'delibere/recovery/1', keyLength))

function checksum(secret: Uint8Array): string {
  const digest = createHash('sha256').update('delibere/recovery-checksum/1').update(secret).digest()
  return encode(digest.subarray(0, 5)).slice(0, groupLength)
}

function encode(bytes: Uint8Array): string {
  const bits = [...bytes].map(byte => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map(five => alphabet[Number.parseInt(five, 2)]).join('')
}

function decode(characters: string): Buffer | null {
  const values = [...characters].map(character => alphabet.indexOf(character))
  if (values.includes(-1)) return null
  const bits = values.map(value => value.toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(eight => Number.parseInt(eight, 2)))
}

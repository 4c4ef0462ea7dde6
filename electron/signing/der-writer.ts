import { Buffer } from 'node:buffer'
import { derTag } from './der.ts'

/** Encodes one DER value (X.690): `content` is written as it is, in pieces. */
export function der(tag: number, ...content: Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content)
  return Uint8Array.from(Buffer.concat([Buffer.from([tag, ...lengthOctets(body.length)]), body]))
}

export const sequence = (...items: Uint8Array[]) => der(derTag.sequence, ...items)

/** SET OF in DER order: its encodings sorted as strings of bytes. */
export const setOf = (...items: Uint8Array[]) => der(derTag.set, ...[...items].sort(Buffer.compare))

export const octetString = (bytes: Uint8Array) => der(derTag.octetString, bytes)
export const bitString = (bytes: Uint8Array, unusedBits = 0) => der(derTag.bitString, Uint8Array.of(unusedBits), bytes)
export const nullValue = () => der(derTag.null)
export const booleanValue = (value: boolean) => der(derTag.boolean, Uint8Array.of(value ? 0xff : 0))
export const utf8String = (text: string) => der(0x0c, Buffer.from(text, 'utf8'))
export const printableString = (text: string) => der(0x13, Buffer.from(text, 'latin1'))

/** Non-negative integer, from a number or from big-endian bytes. */
export function integer(value: number | Uint8Array): Uint8Array {
  const bytes = typeof value === 'number' ? Buffer.from(evenHex(value.toString(16)), 'hex') : Buffer.from(value)
  let start = 0
  while (start < bytes.length - 1 && bytes[start] === 0) start++
  const shortest = bytes.subarray(start)
  return der(derTag.integer, Uint8Array.from((shortest[0] ?? 0) >= 0x80 ? [0] : []), shortest)
}

export function oid(dotted: string): Uint8Array {
  const [root = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const octets = [root * 40 + second, ...rest].flatMap(arc => {
    const groups = [arc & 0x7f]
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left & 0x7f) | 0x80)
    return groups
  })
  return der(derTag.oid, Uint8Array.from(octets))
}

/** UTCTime until 2049, GeneralizedTime after (RFC 5280 4.1.2.5); the instant is cut to the second. */
export function time(instant: Date): Uint8Array {
  const text = `${instant.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`
  return instant.getUTCFullYear() < 2050
    ? der(derTag.utcTime, Buffer.from(text.slice(2), 'latin1'))
    : der(derTag.generalizedTime, Buffer.from(text, 'latin1'))
}

const evenHex = (hex: string) => (hex.length % 2 === 0 ? hex : `0${hex}`)

function lengthOctets(length: number): number[] {
  if (length < 0x80) return [length]
  const octets = [...Buffer.from(evenHex(length.toString(16)), 'hex')]
  return [0x80 | octets.length, ...octets]
}

import { Buffer } from 'node:buffer'
import { type Der, DerFault, derTag, expectTag } from './der.ts'

/** Object identifier in dotted form. */
export function readOid(value: Der | undefined): string {
  const { content } = expectTag(value, derTag.oid)
  const last = content.at(-1)
  if (last === undefined || last >= 0x80) throw new DerFault('object identifier cut short')
  const arcs: bigint[] = []
  let arc = 0n
  let begins = true
  for (const byte of content) {
    if (begins && byte === 0x80) throw new DerFault('object identifier padded')
    arc = arc * 128n + BigInt(byte & 0x7f)
    begins = byte < 0x80
    if (!begins) continue
    arcs.push(arc)
    arc = 0n
  }
  const [first = 0n, ...rest] = arcs
  const root = first < 80n ? first / 40n : 2n
  return [root, first - root * 40n, ...rest].join('.')
}

/** Integer as it stands, in lower-case hexadecimal without needless zeros: serial numbers are compared and shown so. */
export function readSerial(value: Der | undefined): string {
  const { content } = expectTag(value, derTag.integer)
  checkInteger(content)
  return Buffer.from(content)
    .toString('hex')
    .replace(/^(00)+(?=..)/, '')
}

/** Non-negative integer that fits a number. */
export function readInteger(value: Der | undefined, tag: number = derTag.integer): number {
  const { content } = expectTag(value, tag)
  checkInteger(content)
  if ((content[0] ?? 0) >= 0x80) throw new DerFault('negative integer')
  if (content.length > 6) throw new DerFault('integer too large')
  return content.reduce((sum, byte) => sum * 256 + byte, 0)
}

export function readBoolean(value: Der | undefined, tag: number = derTag.boolean): boolean {
  const { content } = expectTag(value, tag)
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new DerFault('boolean not in DER')
  return content[0] === 0xff
}

/** Bytes of a bit string whose length is a multiple of eight: keys and signatures. */
export function readBitBytes(value: Der | undefined): Uint8Array {
  const { content } = expectTag(value, derTag.bitString)
  if (content[0] !== 0) throw new DerFault('bit string with unused bits')
  return content.subarray(1)
}

/** Set bits of a named bit list, by their number. */
export function readNamedBits(value: Der | undefined, tag: number = derTag.bitString): number[] {
  const { content } = expectTag(value, tag)
  const unused = content[0]
  if (unused === undefined || unused > 7 || (content.length === 1 && unused > 0)) throw new DerFault('bit string')
  const bits: number[] = []
  for (const [index, byte] of content.subarray(1).entries()) {
    for (let bit = 0; bit < 8; bit++) if (byte & (0x80 >> bit)) bits.push(index * 8 + bit)
  }
  return bits
}

/** UTCTime or GeneralizedTime as RFC 5280 4.1.2.5 allows them: to the second, in UTC. */
export function readTime(value: Der | undefined): Date {
  if (value === undefined) throw new DerFault('time absent')
  const text = Buffer.from(value.content).toString('latin1')
  const short = value.tag === derTag.utcTime && /^\d{12}Z$/.test(text)
  const long = value.tag === derTag.generalizedTime && /^\d{14}Z$/.test(text)
  if (!short && !long) throw new DerFault('time not as RFC 5280 has it')
  const full = short ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text
  const iso = full.replace(/^(....)(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const time = new Date(iso)
  if (Number.isNaN(time.getTime()) || `${time.toISOString().slice(0, 19)}Z` !== iso) throw new DerFault('no such time')
  return time
}

function checkInteger(content: Uint8Array): void {
  const [first, second] = content
  if (first === undefined) throw new DerFault('integer without content')
  if (second === undefined) return
  if ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80)) throw new DerFault('integer padded')
}

import { createHash } from 'node:crypto'
import { buildCms } from '#electron/signing/cms.ts'
import type { SigningIdentity } from '#electron/signing/identity.ts'
import { fromLatin1, latin1 } from './append-update.ts'

const reserve = 8192

/** Body of a signature dictionary to be sealed by `seal`. */
export const unsealed = (more = '') =>
  `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [${' '.repeat(44)}] /Contents <${'0'.repeat(2 * reserve)}> /M (D:20260312120000Z)${more} >>`

export type Sealing = {
  /** Edits the numbers of the ByteRange. */
  range?: (numbers: [number, number, number, number]) => number[]
  /** Makes the CMS from the digest. */
  cms?: (digest: Uint8Array, identity: SigningIdentity) => Promise<Uint8Array>
  /** Writes the value of /Contents in its place, angle brackets included. */
  write?: (cms: Uint8Array, width: number) => string
}

/**
 * Signs the last signature dictionary of a file anew, with a real key, over whatever the file now says: what an attacker
 * can do who may sign, or what a faulty program would.
 */
export async function seal(bytes: Uint8Array, identity: SigningIdentity, choices: Sealing = {}): Promise<Uint8Array> {
  let text = latin1(bytes)
  const range = text.lastIndexOf('/ByteRange [') + '/ByteRange '.length
  const width = text.indexOf(']', range) + 1 - range
  const start = text.lastIndexOf('/Contents <') + '/Contents '.length
  const end = text.indexOf('>', start) + 1
  const numbers: [number, number, number, number] = [0, start, end, text.length - end]
  const stated = choices.range?.(numbers) ?? numbers
  text = replaceAt(text, range, `${`[${stated.join(' ')}`.padEnd(width - 1)}]`)
  const [from = 0, length = 0, after = 0, rest = 0] = stated
  const digest = createHash('sha256')
    .update(fromLatin1(text.slice(from, from + length)))
    .update(fromLatin1(text.slice(after, after + rest)))
    .digest()
  const cms = await (choices.cms ?? buildCms)(digest, identity)
  const value = (choices.write ?? plain)(cms, end - start)
  if (value.length !== end - start) throw new Error(`/Contents of ${value.length}, ${end - start} are due`)
  return fromLatin1(replaceAt(text, start, value))
}

/** Lower-case hexadecimal filled with zeros. */
export const plain = (cms: Uint8Array, width: number) => `<${hex(cms).padEnd(width - 2, '0')}>`

export const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const replaceAt = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + by.length)

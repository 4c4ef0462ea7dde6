import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import { keyLength } from '../keys/subkeys.ts'

/**
 * A file of the vault: header (`DLBFILE1`, 32 bytes of salt, sealed description of 40 bytes with its tag), then chunks of
 * 1 MiB with their tags. The key is the file's own (HKDF over the salt), so the chunk's number is nonce enough; the number
 * and a final flag are authenticated, and the description binds content hash and size to the whole.
 */
export const chunkLength = 1024 * 1024
export const tagLength = 16
export const saltLength = 32
const magic = Buffer.from('DLBFILE1')
const descriptionLength = 40
export const fileHeaderLength = magic.length + saltLength + descriptionLength + tagLength

export type FileDescription = { sha256: string; size: number }

export const fileKey = (filesKey: Uint8Array, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', filesKey, salt, 'delibere/file/1', keyLength))

export const saltOf = (header: Buffer): Buffer => header.subarray(magic.length, magic.length + saltLength)

export const writeHeader = (key: Uint8Array, salt: Uint8Array, { sha256, size }: FileDescription): Buffer => {
  const description = Buffer.alloc(descriptionLength)
  Buffer.from(sha256, 'hex').copy(description)
  description.writeBigUInt64BE(BigInt(size), 32)
  return Buffer.concat([magic, salt, seal(key, descriptionNonce, descriptionContext, description)])
}

/** `null` where this is no file of this vault, or a changed one. */
export function readHeader(key: Uint8Array, header: Buffer): FileDescription | null {
  if (header.length !== fileHeaderLength || !header.subarray(0, magic.length).equals(magic)) return null
  const plain = open(key, descriptionNonce, descriptionContext, header.subarray(magic.length + saltLength))
  if (plain === null) return null
  return { sha256: plain.toString('hex', 0, 32), size: Number(plain.readBigUInt64BE(32)) }
}

export const sealChunk = (key: Uint8Array, index: number, isFinal: boolean, plain: Uint8Array): Buffer =>
  seal(key, nonceOf(index), contextOf(index, isFinal), plain)

export const openChunk = (key: Uint8Array, index: number, isFinal: boolean, sealed: Uint8Array): Buffer | null =>
  open(key, nonceOf(index), contextOf(index, isFinal), sealed)

/** Chunks of a file of this size; an empty file has one, empty. */
export const chunkCount = (size: number): number => Math.max(1, Math.ceil(size / chunkLength))

/** Bytes on the disk of a file of this size. */
export const storedLength = (size: number): number => fileHeaderLength + size + chunkCount(size) * tagLength

const descriptionNonce = Buffer.alloc(12, 0xff)
const descriptionContext = Buffer.from('description')

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeBigUInt64BE(BigInt(index), 4)
  return nonce
}

const contextOf = (index: number, isFinal: boolean) => Buffer.from(`${index}|${isFinal ? 'final' : 'more'}`)

function seal(key: Uint8Array, nonce: Buffer, context: Buffer, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

function open(key: Uint8Array, nonce: Buffer, context: Buffer, sealed: Uint8Array): Buffer | null {
  if (sealed.length < tagLength) return null
  const end = sealed.length - tagLength
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(context).setAuthTag(sealed.subarray(end))
    return Buffer.concat([decipher.update(sealed.subarray(0, end)), decipher.final()])
  } catch {
    return null
  }
}

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'

/**
 * One frame of the write log: length of what follows the header (4 bytes, big-endian), nonce (12), CRC-32 of these 16
 * bytes (4), then ciphertext and tag (16). The CRC protects nothing; it lets a reader find the next frame after a broken
 * one without trying to decrypt at every byte.
 */
export const headerLength = 20
const nonceEnd = 16
const tagLength = 16

/** No record comes near; a longer one is a damaged length. */
export const largestFrame = 64 * 1024 * 1024

export type FrameKey = { key: Uint8Array; context: Buffer }

/** Frames of one profile's log do not authenticate in another's. */
export const frameKey = (key: Uint8Array, profileId: string): FrameKey => ({
  key,
  context: Buffer.from(`delibere/log/1|${profileId}`),
})

export function sealFrame({ key, context }: FrameKey, plain: Uint8Array): Buffer {
  const header = Buffer.alloc(headerLength)
  header.writeUInt32BE(plain.length + tagLength, 0)
  randomBytes(nonceEnd - 4).copy(header, 4)
  header.writeUInt32BE(crc32(header.subarray(0, nonceEnd)), nonceEnd)
  const cipher = createCipheriv('aes-256-gcm', key, header.subarray(4, nonceEnd)).setAAD(context)
  return Buffer.concat([header, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** Length of the whole frame that begins here, or `null` where none does. The frame may reach beyond `bytes`. */
export function frameLengthAt(bytes: Buffer, at: number): number | null {
  if (at + headerLength > bytes.length) return null
  const length = bytes.readUInt32BE(at)
  if (length < tagLength || length > largestFrame) return null
  if (bytes.readUInt32BE(at + nonceEnd) !== crc32(bytes.subarray(at, at + nonceEnd))) return null
  return headerLength + length
}

/** Plain bytes of a whole frame; `null` when it is not authentic. */
export function openFrame({ key, context }: FrameKey, frame: Buffer): Buffer | null {
  const end = frame.length - tagLength
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, frame.subarray(4, nonceEnd))
    decipher.setAAD(context).setAuthTag(frame.subarray(end))
    return Buffer.concat([decipher.update(frame.subarray(headerLength, end)), decipher.final()])
  } catch {
    return null
  }
}

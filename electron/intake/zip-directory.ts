import { inflateRawSync } from 'node:zlib'
import { failure, ok, type Result } from '#shared/domain/result.ts'

export type ZipEntry = {
  name: string
  encrypted: boolean
  method: number
  /** CRC-32 of the unpacked bytes. */
  checksum: number
  compressed: number
  size: number
  offset: number
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const localSignature = 0x04034b50
const endLength = 22
const longestComment = 0xffff

/**
 * Entries of a ZIP archive as its central directory lists them (PKWARE APPNOTE 6.3, § 4.3.12 and 4.3.16), without unpacking any.
 * Sizes are what the archive claims. A ZIP64 archive's huge sizes stay at 0xffffffff, which is over every limit here.
 */
export function zipDirectory(bytes: Uint8Array): Result<ZipEntry[], 'damaged'> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === undefined) return failure('damaged')
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return failure('damaged')
    const flags = view.getUint16(at + 8, true)
    const nameLength = view.getUint16(at + 28, true)
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return failure('damaged')
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (flags & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = next
  }
  return ok(entries)
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - endLength - longestComment)
  for (let at = view.byteLength - endLength; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return undefined
}

/** Bytes of one entry as the archive holds them; `null` where its header is not in its place. */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.byteLength || view.getUint32(entry.offset, true) !== localSignature) {
    return null
  }
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  return start + entry.compressed > bytes.byteLength ? null : bytes.subarray(start, start + entry.compressed)
}

/** Unpacked bytes of one entry, stored or deflated; never more than `limit` bytes. */
export function readZipEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Result<Uint8Array, 'damaged'> {
  const packed = packedBytes(bytes, entry)
  if (!packed) return failure('damaged')
  if (entry.method === 0) return packed.byteLength <= limit ? ok(packed) : failure('damaged')
  if (entry.method !== 8) return failure('damaged')
  try {
    return ok(inflateRawSync(packed, { maxOutputLength: limit }))
  } catch {
    return failure('damaged')
  }
}

import { inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { entryName } from './entry-name.ts'

export type ZipEntry = {
  /** As the archive gives it, decoded and not cleaned. */
  name: string
  encrypted: boolean
  method: number
  /** CRC-32 of the unpacked bytes. */
  checksum: number
  compressed: number
  size: number
  folder: boolean
  /** A link, a device, a pipe: something that only a file system can hold. */
  special: boolean
  /** Where its header begins. */
  offset: number
  /** Where its packed bytes begin; `null` where its header is not in its place, or they go past the archive's end. */
  start: number | null
}

export type ZipFault = 'damaged' | 'encrypted' | 'too_many_entries'

/** What a directory may list, documents of office suites included; archives are held to less (`intakeLimits`). */
const mostEntries = 0xffff
const entrySignature = 0x02014b50

/**
 * Entries of a ZIP archive as its central directory lists them (PKWARE APPNOTE 6.3, § 4.3.12 to 4.3.16, ZIP64 included),
 * without unpacking any. Sizes are what the archive claims.
 */
export async function zipDirectory(bytes: Uint8Array): Promise<Result<ZipEntry[], ZipFault>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: false })
    if (zip.entryCount > mostEntries) return failure('too_many_entries')
    const entries: ZipEntry[] = []
    for await (const entry of zip.eachEntry()) entries.push(await described(zip, entry))
    // A count of sixteen bits starts again at 65,536: the directory then goes on after its last entry.
    const next = zip.readEntryCursor as unknown as number
    if (next + 4 <= buffer.length && buffer.readUInt32LE(next) === entrySignature) return failure('too_many_entries')
    return ok(entries)
  } catch (error) {
    return failure(error instanceof Error && error.message.includes('encryption') ? 'encrypted' : 'damaged')
  }
}

async function described(zip: ZipFile, entry: Entry): Promise<ZipEntry> {
  const name = entryName(entry)
  const mode = entry.externalFileAttributes >>> 16
  const local = await zip.readLocalFileHeaderPromise(entry, { minimal: true }).catch(() => null)
  return {
    name,
    encrypted: entry.isEncrypted(),
    method: entry.compressionMethod,
    checksum: entry.crc32,
    compressed: entry.compressedSize,
    size: entry.uncompressedSize,
    folder: /[/\\]$/.test(name) || fileType(mode) === folderType,
    special: isSpecial(mode, entry.externalFileAttributes),
    offset: entry.relativeOffsetOfLocalHeader,
    start: local?.fileDataStart ?? null,
  }
}

/** Kinds of files of `st_mode` (POSIX, <sys/stat.h>), which archives made on Unix keep in their upper sixteen bits. */
const fileType = (mode: number) => mode & 0xf000
const folderType = 0x4000
const regularType = 0x8000
/** A junction or a link of Windows. */
const reparsePoint = 0x400

const isSpecial = (mode: number, attributes: number) =>
  ![0, folderType, regularType].includes(fileType(mode)) || (attributes & reparsePoint) !== 0

/** Bytes of one entry as the archive holds them; `null` where its header is not in its place. */
export function packedBytes(bytes: Uint8Array, { start, compressed }: ZipEntry): Uint8Array | null {
  return start === null ? null : bytes.subarray(start, start + compressed)
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

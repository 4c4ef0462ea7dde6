import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { kindBySignature } from './kind-by-signature.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

const mebibyte = 1024 ** 2

/** What the entries of an archive may add up to once unpacked. Bytes. */
const unpackedLimit = 1024 * mebibyte
/** Beyond this, what unpacks to two hundred times its size is made to; real documents and tables stay under thirty. */
const ratioFrom = 100 * mebibyte
const highestRatio = 200
/** Larger entries are unpacked in parts. Bytes. */
const unpackedAtOnce = 16 * mebibyte

/** Endings that a system runs; a document of an office suite has no use for any. */
const programName = /\.(exe|com|scr|pif|cpl|dll|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|sh|app)$/i

export type Danger = { code: 'dangerous_entry' | 'archive_too_large'; entry: string }

/** What unpacking carelessly would do, from what the archive claims: write out of the folder, or fill the disk. */
export function claimedDanger(bytes: Uint8Array, entries: readonly ZipEntry[]): Danger | undefined {
  const leading = entries.find(({ name }) => leadsOut(name))
  if (leading) return { code: 'dangerous_entry', entry: leading.name }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const swollen = total > ratioFrom && total > highestRatio * bytes.byteLength
  if (total <= unpackedLimit && !swollen) return undefined
  return {
    code: 'archive_too_large',
    entry: entries.reduce((one, other) => (other.size > one.size ? other : one)).name,
  }
}

/** An absolute name, a drive, or a step to the parent folder, with either slash. */
const leadsOut = (name: string) =>
  /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0')

/**
 * Entries as they are once unpacked, none of them kept: one that is longer than it claims ends the search, since its
 * claim is what bounds the others. Encrypted entries, and those packed by another method than deflate, are not tried.
 */
export type Unpacked = { longer?: ZipEntry; damaged: ZipEntry[]; program?: ZipEntry }

export async function unpackAll(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Unpacked> {
  const found: Unpacked = { damaged: [] }
  // Entries that share their bytes unpack to far more than the archive could hold apart.
  const packed = entries.reduce((sum, { compressed }) => sum + compressed, 0)
  if (packed > bytes.byteLength) return { damaged: [...entries] }
  for (const entry of entries) {
    const result = entry.encrypted ? 'whole' : await unpack(bytes, entry)
    if (result === 'longer') return { ...found, longer: entry }
    if (result === 'damaged') found.damaged.push(entry)
    if (result === 'program' || programName.test(entry.name)) found.program ??= entry
  }
  return found
}

type Outcome = 'whole' | 'longer' | 'damaged' | 'program'

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Outcome> {
  const packed = packedBytes(bytes, entry)
  if (!packed) return 'damaged'
  if (entry.method !== 0 && entry.method !== 8) return 'whole'
  let length = 0
  let checksum = 0
  let program = false
  try {
    for await (const part of entry.method === 0 ? [packed] : inflated(packed, entry.size)) {
      if (length === 0) program = kindBySignature(part) === 'executable'
      length += part.byteLength
      checksum = crc32(part, checksum)
      if (length > entry.size) return 'longer'
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'longer' : 'damaged'
  }
  if (length !== entry.size || checksum !== entry.checksum) return 'damaged'
  return program ? 'program' : 'whole'
}

function inflated(packed: Uint8Array, size: number): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (size <= unpackedAtOnce) return [inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) })]
  const stream = createInflateRaw({ chunkSize: mebibyte, finishFlush: constants.Z_FINISH })
  stream.end(packed)
  return stream
}

import { constants, crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { leadsOut } from './entry-name.ts'
import type { InspectionCode } from './finding.ts'
import { kindBySignature } from './kind-by-signature.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/** Larger entries are unpacked in parts. Bytes. */
const unpackedAtOnce = 16 * 1024 ** 2

/** Endings that a system runs; a document of an office suite has no use for any. */
const programName = /\.(exe|com|scr|pif|cpl|dll|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|sh|app)$/i

export type Danger = { code: InspectionCode; entry: string }

/** What unpacking carelessly would do, from what the archive claims: write out of the folder, or fill the disk. */
export function claimedDanger(bytes: Uint8Array, entries: readonly ZipEntry[]): Danger | undefined {
  const leading = entries.find(({ name }) => leadsOut(name))
  if (leading) return { code: 'dangerous_entry', entry: leading.name }
  const shared = sharingBytes(entries)
  if (shared) return { code: 'entries_overlap', entry: shared.name }
  const { unpacked, ratio, ratioFrom } = intakeLimits.archive
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  const swollen = total > ratioFrom && total > ratio * bytes.byteLength
  if (total <= unpacked && !swollen) return undefined
  return {
    code: 'archive_too_large',
    entry: entries.reduce((one, other) => (other.size > one.size ? other : one)).name,
  }
}

/**
 * An entry that begins before the one in front of it ends: together they unpack to far more than the archive could hold
 * apart (David Fifield, “A better zip bomb”, 2019), and no program that makes archives writes such a one.
 */
function sharingBytes(entries: readonly ZipEntry[]): ZipEntry | undefined {
  let end = 0
  for (const entry of entries.toSorted((one, other) => one.offset - other.offset)) {
    if (entry.start === null) continue
    if (entry.offset < end) return entry
    end = entry.start + entry.compressed
  }
  return undefined
}

/**
 * How each entry unpacks. Encrypted entries, and those packed by another method than deflate, are not tried. `entities`:
 * whole, and XML that declares entities.
 */
export type Outcome = 'whole' | 'entities' | 'longer' | 'damaged' | 'program' | 'encrypted' | 'unknown_method'

/**
 * Entries as they are once unpacked, in order, none of them kept: one that is longer than it claims ends the search,
 * since its claim is what bounds the others.
 */
export async function unpackAll(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const entry of entries) {
    const outcome = await unpack(bytes, entry)
    outcomes.push(outcome)
    if (outcome === 'longer') break
  }
  return outcomes
}

export const isProgram = (entry: ZipEntry, outcome: Outcome | undefined): boolean =>
  outcome === 'program' || programName.test(entry.name)

async function unpack(bytes: Uint8Array, entry: ZipEntry): Promise<Outcome> {
  const packed = packedBytes(bytes, entry)
  if (!packed) return 'damaged'
  if (entry.encrypted) return 'encrypted'
  if (entry.method !== 0 && entry.method !== 8) return 'unknown_method'
  let length = 0
  let checksum = 0
  let program = false
  const entities = /\.(xml|rels|rdf)$/i.test(entry.name) ? declaredEntities() : undefined
  try {
    for await (const part of unpackedParts(packed, entry)) {
      if (length === 0) program = kindBySignature(part) === 'executable'
      length += part.byteLength
      checksum = crc32(part, checksum)
      if (length > entry.size) return 'longer'
      entities?.look(part)
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'longer' : 'damaged'
  }
  if (length !== entry.size || checksum !== entry.checksum) return 'damaged'
  if (program) return 'program'
  return entities?.found() ? 'entities' : 'whole'
}

const declaration = '<!ENTITY'
/** In one byte a letter, or in two whichever comes first. */
const declarations = [Buffer.from(declaration), Buffer.from(declaration, 'utf16le')]
const longestBeginning = 2 * declaration.length - 1

/** Looks for a declaration in bytes that come in parts, one across two parts as well. */
function declaredEntities() {
  let isFound = false
  let end = Buffer.alloc(0)
  const has = (bytes: Buffer) => declarations.some(one => bytes.includes(one))
  return {
    found: () => isFound,
    look(part: Uint8Array) {
      const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
      isFound ||= has(Buffer.concat([end, bytes.subarray(0, longestBeginning)])) || has(bytes)
      end = Buffer.concat([end, bytes.subarray(-longestBeginning)]).subarray(-longestBeginning)
    },
  }
}

/** Unpacked bytes of an entry that is stored or deflated. Throws where they are damaged, or too long for one part. */
export function unpackedParts(packed: Uint8Array, entry: ZipEntry): Iterable<Uint8Array> | AsyncIterable<Uint8Array> {
  if (entry.method === 0) return [packed]
  if (entry.size <= unpackedAtOnce) return [inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) })]
  const stream = createInflateRaw({ chunkSize: 1024 ** 2, finishFlush: constants.Z_FINISH })
  stream.end(packed)
  return stream
}

import { createHash, createPublicKey, verify } from 'node:crypto'
import { packedBytes, readZipEntry, type ZipEntry, zipDirectory } from '#electron/intake/zip-directory.ts'
import { canonicalJson, isCanonical } from '#shared/domain/canonical-hash.ts'
import {
  fileEntry,
  manifestName,
  type PackageManifest,
  packageFormat,
  packageLimits,
  packageManifest,
  packageSignature,
  recordsEntry,
  signatureName,
} from '#shared/domain/exchange/package-manifest.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type CollectionName, collectionNames } from '#shared/domain/store/collections.ts'

export type ReadFailure =
  | 'package_not_one'
  | 'package_too_large'
  | 'package_damaged'
  | 'package_hostile'
  | 'package_newer'
  | 'package_signature_wrong'

export type ReadPackage = {
  manifest: PackageManifest
  records: { [Name in CollectionName]?: unknown[] }
  /** Plain bytes by SHA-256. */
  files: Map<string, Uint8Array>
}

/**
 * Reads a `.delibere` file in memory, whole or not at all: every entry is one the signed manifest names, with its hash and
 * its size, and there is no other. Nothing is written and no name of the archive is used as a path.
 */
export async function readPackage(bytes: Uint8Array): Promise<Result<ReadPackage, ReadFailure>> {
  if (bytes.length > packageLimits.bytes) return failure('package_too_large', { limit: packageLimits.bytes })
  const directory = await zipDirectory(bytes)
  if (!directory.ok) return failure('package_not_one')
  const entries = new Map(directory.value.map(entry => [entry.name, entry]))
  if (!entries.has(manifestName)) return failure('package_not_one')
  const danger = dangerIn(directory.value, entries.size, bytes.length)
  if (danger) return failure(danger)
  const manifestBytes = unpack(bytes, entries.get(manifestName), packageLimits.sheet)
  const signatureBytes = unpack(bytes, entries.get(signatureName), packageLimits.sheet)
  const written = manifestBytes && parsed(manifestBytes)
  if (!signatureBytes || !written || !hasFormat(written)) return failure('package_not_one')
  if (written.format !== packageFormat) {
    return failure(/^package\/\d+$/.test(written.format) ? 'package_newer' : 'package_not_one')
  }
  const manifest = packageManifest.safeParse(written)
  const signature = packageSignature.safeParse(parsed(signatureBytes))
  if (!manifest.success || !signature.success || !isCanonical(written)) return failure('package_damaged')
  if (!isSigned(written, signature.data.value, manifest.data.author.signingKey))
    return failure('package_signature_wrong')
  return contentOf(bytes, entries, manifest.data)
}

/** What the archive claims of itself, before any of it is unpacked. */
function dangerIn(entries: readonly ZipEntry[], names: number, length: number): ReadFailure | null {
  if (entries.length > packageLimits.entries + 2) return 'package_hostile'
  if (names !== entries.length) return 'package_hostile'
  if (entries.some(({ name, encrypted }) => encrypted || !isExpected(name))) return 'package_hostile'
  if (entries.reduce((sum, { size }) => sum + size, 0) > packageLimits.unpacked) return 'package_hostile'
  // Entries that share their bytes unpack to more than the archive could hold apart.
  return entries.reduce((sum, { compressed }) => sum + compressed, 0) > length ? 'package_hostile' : null
}

const isExpected = (name: string): boolean =>
  name === manifestName ||
  name === signatureName ||
  /^files\/[0-9a-f]{64}$/.test(name) ||
  collectionNames.some(collection => name === recordsEntry(collection))

function contentOf(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  manifest: PackageManifest,
): Result<ReadPackage, ReadFailure> {
  const named = new Set(manifest.entries.map(({ name }) => name))
  if (named.size !== manifest.entries.length || named.size + 2 !== entries.size) return failure('package_damaged')
  const read: ReadPackage = { manifest, records: {}, files: new Map() }
  let count = 0
  for (const { name, sha256, size } of manifest.entries) {
    const limit = name.startsWith('files/') ? packageLimits.bytes : packageLimits.list
    const content = size <= limit ? unpack(bytes, entries.get(name), Math.max(size, 1)) : null
    if (!content || content.length !== size || sha256Of(content) !== sha256) return failure('package_damaged')
    const collection = collectionNames.find(one => recordsEntry(one) === name)
    if (!collection) {
      if (name !== fileEntry(sha256)) return failure('package_damaged')
      read.files.set(sha256, content)
      continue
    }
    const list = parsed(content)
    if (!Array.isArray(list)) return failure('package_damaged')
    count += list.length
    if (count > packageLimits.records) return failure('package_too_large', { limit: packageLimits.bytes })
    read.records[collection] = list
  }
  return ok(read)
}

/** Unpacked, and never more than `limit` bytes nor than the archive claims; `null` where that is not what is there. */
function unpack(bytes: Uint8Array, entry: ZipEntry | undefined, limit: number): Uint8Array | null {
  if (!entry || !packedBytes(bytes, entry) || entry.size > limit) return null
  const read = readZipEntry(bytes, entry, limit)
  return read.ok ? read.value : null
}

function isSigned(manifest: object, signature: string, signingKey: string): boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(signingKey, 'base64').toString('base64url') },
    format: 'jwk',
  })
  return verify(null, Buffer.from(canonicalJson(manifest)), key, Buffer.from(signature, 'base64'))
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return null
  }
}

const hasFormat = (value: unknown): value is { format: string } =>
  typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'string'

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

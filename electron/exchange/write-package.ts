import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import type { RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import {
  fileEntry,
  manifestName,
  type PackageManifest,
  packageFormat,
  packageLimits,
  recordsEntry,
  signatureName,
} from '#shared/domain/exchange/package-manifest.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { CollectionName } from '#shared/domain/store/collections.ts'

export type PackageContent = {
  head: Pick<PackageManifest, 'purpose' | 'committee' | 'author' | 'createdAt' | 'dossierId' | 'grid'>
  records: RecordSets
  /** Plain bytes by SHA-256. */
  files: ReadonlyMap<string, Uint8Array>
}
export type WriteFailure = 'package_too_large_to_send'

/** A `.delibere` file: manifest, its signature by the device, records, files. `sign` is Ed25519. */
export function writePackage(
  { head, records, files }: PackageContent,
  sign: (bytes: Uint8Array) => Uint8Array,
): Result<Uint8Array, WriteFailure> {
  const lists = (Object.keys(records) as CollectionName[]).flatMap(collection => {
    const list = records[collection] ?? []
    return list.length === 0 ? [] : [[recordsEntry(collection), jsonBytes(list)] as const]
  })
  const kept = [...files].map(([sha256, bytes]) => [fileEntry(sha256), bytes] as const)
  const content = [...lists, ...kept]
  const weight = content.reduce((sum, [, { length }]) => sum + length, 0)
  if (weight > packageLimits.bytes - 2 * packageLimits.sheet || content.length > packageLimits.entries) {
    return failure('package_too_large_to_send', { limit: packageLimits.bytes })
  }
  const manifest: PackageManifest = {
    format: packageFormat,
    ...head,
    entries: content.map(([name, bytes]) => ({ name, sha256: sha256Of(bytes), size: bytes.length })),
  }
  const signed = Buffer.from(canonicalJson(manifest))
  const signature = { algorithm: 'Ed25519', value: Buffer.from(sign(signed)).toString('base64') }
  return ok(
    zipSync(
      Object.fromEntries([
        [manifestName, signed],
        [signatureName, jsonBytes(signature)],
        ...lists,
        // Documents are compressed already.
        ...kept.map(([name, bytes]) => [name, [bytes, { level: 0 }]] as const),
      ]),
      { mtime: new Date(head.createdAt) },
    ),
  )
}

const jsonBytes = (value: unknown): Buffer => Buffer.from(JSON.stringify(value))
const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

import { z } from 'zod'
import { gridReference } from '../assessment.ts'
import { capacity, committeeRole } from '../member.ts'
import { isoInstant, recordId, sha256Hex } from '../record.ts'
import { type CollectionName, collectionNames } from '../store/collections.ts'

export const packageFormat = 'package/1'
export const manifestName = 'manifest.json'
export const signatureName = 'signature.json'

/** What a package may weigh and hold: bytes, and numbers of entries and records. A dossier of a city stays far below. */
export const packageLimits = {
  bytes: 256 * 1024 ** 2,
  unpacked: 512 * 1024 ** 2,
  /** The manifest, the signature. */
  sheet: 1024 ** 2,
  /** The records of one collection. */
  list: 32 * 1024 ** 2,
  entries: 2_000,
  records: 20_000,
} as const

export const packagePurposes = ['round', 'contributions', 'opening'] as const
export const packagePurpose = z.enum(packagePurposes)
export type PackagePurpose = z.infer<typeof packagePurpose>

/** The collections a package of each purpose may carry, in the order in which its records are taken. */
export const carriedCollections = {
  round: ['members', 'models', 'dossiers', 'pieces', 'events', 'assessments'],
  contributions: ['members', 'assessments', 'annotations'],
  opening: ['members', 'events', 'assessments'],
} as const satisfies Record<PackagePurpose, readonly CollectionName[]>

/** Of that many bytes and not one more, which the length of the text alone does not say: the padding does. */
const base64Of = (bytes: number) => {
  const padding = '='.repeat((3 - (bytes % 3)) % 3)
  return z
    .base64()
    .length(4 * Math.ceil(bytes / 3))
    .regex(new RegExp(`[^=]${padding}$`))
}
/** Raw Ed25519 public key. */
const signingKey = base64Of(32)
/** Raw P-256 public key, uncompressed. */
const agreementKey = base64Of(65)

/** Who made the package, as they say themselves, and the device whose key signs it. */
export const packageAuthor = z.looseObject({
  memberId: recordId,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['member', 'contributor']),
  role: committeeRole.optional(),
  capacity: capacity.optional(),
  device: z.string().regex(/^[0-9a-zA-Z]{1,36}$/),
  signingKey,
  agreementKey,
})
export type PackageAuthor = z.infer<typeof packageAuthor>

/** `records/<collection>.json` or `files/<sha256>`: no other name is read, so none can lead anywhere. */
const entryName = z.string().regex(new RegExp(`^(records/(${collectionNames.join('|')})\\.json|files/[0-9a-f]{64})$`))

/** `manifest.json` of an exchange package (`.delibere`). The signature is over its canonical JSON, unknown keys included. */
export const packageManifest = z.looseObject({
  format: z.literal(packageFormat),
  purpose: packagePurpose,
  committee: z.looseObject({ name: z.string().min(1).max(200), city: z.string().min(1).max(200) }),
  author: packageAuthor,
  createdAt: isoInstant,
  dossierId: recordId,
  grid: gridReference.optional(),
  entries: z
    .array(z.looseObject({ name: entryName, sha256: sha256Hex, size: z.number().int().min(0) }))
    .max(packageLimits.entries),
})
export type PackageManifest = z.infer<typeof packageManifest>

/** `signature.json`: Ed25519 (RFC 8032) over the canonical JSON (RFC 8785) of the manifest, in base64. */
export const packageSignature = z.looseObject({ algorithm: z.literal('Ed25519'), value: base64Of(64) })

export const recordsEntry = (collection: CollectionName): string => `records/${collection}.json`
export const fileEntry = (sha256: string): string => `files/${sha256}`

import { z } from 'zod'
import { answeredAssessment, gridReference } from '#shared/domain/assessment.ts'
import { packageAuthor, packagePurpose } from '#shared/domain/exchange/package-manifest.ts'
import { capacity, college, committeeRole } from '#shared/domain/member.ts'
import { inspection } from '#shared/domain/piece.ts'
import { isoInstant, recordId, sha256Hex } from '#shared/domain/record.ts'
import { type CollectionName, collectionNames } from '#shared/domain/store/collections.ts'

export const bytes = z.instanceof(Uint8Array)
export const nothing = z.object({})
/** Why something cannot be done: a stable code, with what its sentence needs. */
export const expectedFailure = z.object({
  code: z.string(),
  params: z.exactOptional(z.record(z.string(), z.union([z.string(), z.number()]))),
})
/** Names long work, so that it can be followed (`job.progress`) and cancelled. Chosen by the page. */
export const jobId = z.string().min(1).max(64)

export const deviceSettings = z.looseObject({
  language: z.enum(['fr', 'en']),
  theme: z.enum(['auto', 'light', 'dark']),
  contrast: z.enum(['normal', 'more']),
  singleKeyShortcuts: z.boolean(),
  textSize: z.enum(['normal', 'larger']).optional(),
})
export type DeviceSettings = z.infer<typeof deviceSettings>

/** One's own identity in one committee. */
export const profileIdentity = z.looseObject({
  memberId: recordId,
  name: z.string().trim().min(1).max(200),
  kind: z.enum(['member', 'contributor']),
  role: committeeRole.optional(),
  capacity: capacity.optional(),
  college: college.optional(),
})
export type ProfileIdentity = z.infer<typeof profileIdentity>

export const committee = z.looseObject({
  name: z.string().trim().min(1).max(200),
  city: z.string().trim().min(1).max(200),
})

/** How the data key of a profile is wrapped besides the recovery key. */
export const protection = z.enum(['safe_storage', 'passphrase'])

export const profileSummary = z.looseObject({
  profileId: recordId,
  committee,
  identity: profileIdentity,
  demonstration: z.boolean(),
  protection: z.array(protection),
  openedAt: isoInstant.optional(),
})
export type ProfileSummary = z.infer<typeof profileSummary>

/** A committee of this computer that cannot be opened as it is. */
export const damagedProfile = z.object({
  profileId: z.string(),
  committee: z.string().optional(),
  reason: z.enum(['profile_unreadable', 'vault_unreadable']),
})
export type DamagedProfile = z.infer<typeof damagedProfile>

/** One write: the whole document, or its tombstone. `revision` is RxDB's `_rev`; documents travel decrypted over IPC only. */
export const logEntry = z.object({
  collection: z.enum(collectionNames as [string, ...string[]]),
  id: recordId,
  revision: z.string().min(1),
  document: z.looseObject({}).nullable(),
})
export type LogEntry = z.infer<typeof logEntry>

/** As the log gives it back: a newer program may have written collections this one does not know. */
export const loggedEntry = logEntry.extend({ collection: z.string() })

export const logHead = z.object({
  collection: z.string(),
  id: recordId,
  revision: z.string(),
  deleted: z.boolean(),
})
export type LogHead = z.infer<typeof logHead>

export const logLoss = z.object({
  /** Writes that cannot be read any more; at least so many where their numbering does not tell. */
  unreadable: z.number().int(),
  /** Records there were, their `headsDigest`, and when that was; `null` where nobody had noted it. */
  records: z.number().int().nullable(),
  digest: z.string().nullable(),
  at: isoInstant.nullable(),
})
export type LogLoss = z.infer<typeof logLoss>

export const storeOpening = z.object({
  /** Raw 256-bit data key: imported as non-extractable by the page, which then clears this buffer. */
  dataKey: bytes,
  profile: profileSummary,
  /** `read_only`: a newer program wrote this vault; what is shown comes from the snapshot. */
  mode: z.enum(['read_write', 'read_only']),
  storeVersion: z.number().int(),
  /** What reading the write log found. */
  log: z.object({
    sequence: z.number().int(),
    tornBytes: z.number().int(),
    brokenFrames: z.array(z.object({ file: z.string(), offset: z.number().int() })),
    /** True where the log gives no record at all, though every vault begins with some. */
    lost: z.boolean(),
    /** What the log held once and does not give any more, until `vault.settle`; the store may still have it. */
    loss: logLoss.nullish(),
    /** `headsDigest` of what `vault.heads` would give: where the store has the same, nothing need be compared. */
    digest: z.string().optional(),
  }),
})
export type StoreOpening = z.infer<typeof storeOpening>

/**
 * A file taken in: kept in the vault whatever its state, `known` when the same bytes were there already. `labels`: the
 * archive it came out of, then its folders.
 */
export const takenIn = z.object({
  fileName: z.string(),
  size: z.number().int(),
  sha256: sha256Hex,
  known: z.boolean(),
  inspection,
  labels: z.array(z.string()).optional(),
})
export type TakenIn = z.infer<typeof takenIn>

/** A chosen file that did not come in; the others did. */
export const failedFile = z.object({ fileName: z.string(), failure: expectedFailure })
export type FailedFile = z.infer<typeof failedFile>

/**
 * Files chosen on the disk and not read yet, in the order of their ranks; `labels`: the folders each lies in, outermost
 * first. `failed`: those that cannot come in, which have no rank.
 */
export const chosenFiles = z.object({
  chosen: z.string(),
  files: z.array(z.object({ name: z.string(), labels: z.array(z.string()) })),
  failed: z.array(failedFile),
})
export type ChosenFiles = z.infer<typeof chosenFiles>

/** What came of the files chosen or sent. `refused`: entries that stay in their archive, which is then kept too. */
export const takenFiles = z.object({
  files: z.array(takenIn),
  failed: z.array(failedFile),
  refused: z.array(inspection),
})
export type TakenFiles = z.infer<typeof takenFiles>

export const storedFile = z.object({ sha256: sha256Hex, size: z.number().int() })

export const certificateSummary = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  fingerprint: z.string(),
  notBefore: isoInstant,
  notAfter: isoInstant,
  usages: z.array(z.string()),
})
export type CertificateSummary = z.infer<typeof certificateSummary>

export const revocationListSummary = z.object({
  token: z.string(),
  issuer: z.string(),
  thisUpdate: isoInstant,
  nextUpdate: isoInstant.optional(),
})

/** What was inside a closed assessment; `null` where it is not what its author had committed to. */
export const openedBody = z.object({
  closedId: recordId,
  assessmentId: recordId,
  memberId: recordId,
  assessment: answeredAssessment.nullable(),
})

/** What a package says of itself, its signature and its hashes checked. */
export const packageOffer = z.object({
  token: z.string(),
  purpose: packagePurpose,
  author: packageAuthor,
  fingerprint: z.string(),
  createdAt: isoInstant,
  dossierId: recordId,
  grid: gridReference.optional(),
})
export type PackageOffer = z.infer<typeof packageOffer>

/** Its records by collection, not checked against any schema yet, and the files it carries. */
export const packageRecords = z.object({
  records: z.partialRecord(z.enum(collectionNames as [CollectionName, ...CollectionName[]]), z.array(z.unknown())),
  files: z.array(sha256Hex),
})

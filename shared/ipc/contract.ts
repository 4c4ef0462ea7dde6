import { z } from 'zod'
import { roundPen } from '#shared/domain/act-event.ts'
import { annotationRecord } from '#shared/domain/annotation.ts'
import { notesRecord } from '#shared/domain/annotations/notes-record.ts'
import { requestLetter } from '#shared/domain/annotations/request-letter.ts'
import { answeredAssessment, assessmentSeal, closedAssessment, gridReference } from '#shared/domain/assessment.ts'
import { derivedDocument } from '#shared/domain/derived-document.ts'
import { packagePurpose } from '#shared/domain/exchange/package-manifest.ts'
import { opinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { isoInstant, recordBase, recordId, sha256Hex } from '#shared/domain/record.ts'
import { reportRecord } from '#shared/domain/report/report-record.ts'
import { verificationResult } from '#shared/domain/verification-result.ts'
import { channel } from './channel.ts'
import {
  bytes,
  certificateSummary,
  chosenFiles,
  committee,
  damagedProfile,
  deviceSettings,
  expectedFailure,
  jobId,
  logEntry,
  loggedEntry,
  logHead,
  nothing,
  openedBody,
  packageOffer,
  packageRecords,
  profileIdentity,
  profileSummary,
  protection,
  revocationListSummary,
  storedFile,
  storeOpening,
  takenFiles,
} from './payloads.ts'

const anyPage = ['start', 'profile', 'passphrase'] as const
const desk = ['start', 'profile'] as const
const start = ['start'] as const
const profile = ['profile'] as const

/**
 * The one contract between the pages and the main process. Every call answers a `Result` (`shared/ipc/reply.ts`): an
 * expected failure is a value with a stable code. Files are named by their SHA-256 and read at `/blob/<sha256>` of the
 * page's own origin; paths of the machine never reach a page.
 */
export const contract = {
  'app.read': channel(anyPage, nothing, z.object({ version: z.string(), host: z.string(), locale: z.string() })),
  'settings.read': channel(anyPage, nothing, deviceSettings),
  'settings.write': channel(desk, deviceSettings, deviceSettings),

  /** From now on, or no longer, this window closes only once its page has answered `window.closing`, or has not for a while. */
  'window.hold': channel(profile, z.object({ held: z.boolean() }), nothing),
  /** `close`: everything typed is kept, or the person gave it up. `stay`: the person is asked, or has changed their mind. */
  'window.answer-closing': channel(profile, z.object({ answer: z.enum(['close', 'stay']) }), nothing),
  /** Another window of the same profile. */
  'window.open-another': channel(profile, nothing, nothing),
  /** Closes the other windows of this profile; fails with `window_stays` where one of them cannot save what was typed. */
  'window.close-others': channel(profile, nothing, nothing),

  /** `recovered`: those of which a file was lost and is there in its copy, from which the next opening puts it back. */
  'profiles.list': channel(
    start,
    nothing,
    z.object({
      profiles: z.array(profileSummary),
      weakKeyring: z.boolean(),
      recovered: z.array(recordId).optional(),
      damaged: z.array(damagedProfile).optional(),
    }),
  ),
  /** Asks for a passphrase in its own window when `protection` is `passphrase`. The recovery key is shown once. */
  'profiles.create': channel(
    start,
    z.object({ committee, identity: profileIdentity.omit({ memberId: true }), protection }),
    z.object({ profile: profileSummary, recoveryKey: z.string() }),
  ),
  /** The demonstration committee of `resources/demo`; one person plays every role. */
  'profiles.create-demonstration': channel(
    start,
    z.object({ language: z.enum(['fr', 'en']), protection }),
    z.object({ profile: profileSummary, recoveryKey: z.string() }),
  ),
  /** Unlocks (safeStorage, else passphrase window) and leads this window to the profile's own origin. */
  'profiles.open': channel(
    start,
    z.object({ profileId: z.uuid().lowercase(), with: z.enum(['usual', 'recovery_key']) }),
    nothing,
  ),
  /** Leads this window back to the start page; keys are dropped. */
  'profiles.close': channel(profile, nothing, nothing),
  /** The names that an act prints: of the committee, of its city, and one's own. */
  'profiles.rename': channel(profile, z.object({ committee, name: profileIdentity.shape.name }), profileSummary),
  /** Demonstration only: whose seat one takes. */
  'profiles.play-role': channel(profile, z.object({ identity: profileIdentity }), profileSummary),

  'passphrase.request': channel(
    ['passphrase'],
    nothing,
    z.object({
      purpose: z.enum(['unlock', 'create', 'recovery_key', 'signing_key']),
      subject: z.string(),
      attempt: z.number().int(),
    }),
  ),
  'passphrase.answer': channel(['passphrase'], z.object({ passphrase: z.string().max(1024).nullable() }), nothing),

  'vault.open': channel(profile, nothing, storeOpening),
  /** Resolves once every entry is encrypted, appended and flushed to the disk. */
  'vault.append': channel(
    profile,
    z.object({ entries: z.array(logEntry).max(5000) }),
    z.object({ sequence: z.number() }),
  ),
  /** Latest revision of every record the log knows, a page at a time. */
  'vault.heads': channel(
    profile,
    z.object({ after: z.number().int().min(0), limit: z.number().int().max(20000) }),
    z.object({ heads: z.array(logHead), next: z.number().int().nullable() }),
  ),
  'vault.read': channel(
    profile,
    z.object({ records: z.array(z.object({ collection: z.string(), id: recordId })).max(2000) }),
    z.object({ entries: z.array(loggedEntry) }),
  ),
  /** Nothing is missing after all, or the person has taken note of what is: it is told no more. */
  'vault.settle': channel(profile, nothing, nothing),
  /** Where neither log nor store has a record left: the owner and the grids, as a new committee has them. */
  'vault.begin-anew': channel(profile, nothing, nothing),

  /** The index of the search as the page last gave it: `null` where there is none, or none that is authentic (`damaged`). */
  'search.load': channel(profile, nothing, z.object({ bytes: bytes.nullable(), damaged: z.boolean() })),
  /** Kept encrypted beside the records, whole or not at all. */
  'search.save': channel(profile, z.object({ bytes }), nothing),

  /** Files, or the folder of those that it holds, chosen in the dialog of the system; none where the person gives up. */
  'intake.choose': channel(profile, z.object({ what: z.enum(['files', 'folder']) }), chosenFiles),
  /** One of the files last chosen in this window. */
  'intake.take': channel(
    profile,
    z.object({ job: jobId, chosen: z.string(), rank: z.number().int().min(0) }),
    takenFiles,
  ),
  'intake.begin': channel(
    profile,
    z.object({ job: jobId, fileName: z.string().min(1).max(1024), size: z.number().int().min(0) }),
    z.object({ upload: z.string() }),
  ),
  'intake.chunk': channel(profile, z.object({ upload: z.string(), bytes }), nothing),
  'intake.finish': channel(profile, z.object({ upload: z.string() }), takenFiles),
  /**
   * What is read of a file of the vault, kept once read. `fileName` hints at its kind. Fails with `file_absent`,
   * `file_damaged`, `document_unreadable` (`code` is the inspection's) or `cancelled`. One file is read at a time for
   * those who wait, and one `behind`: a person who opens a note must not wait for the thousand pages that the search is
   * reading.
   */
  'documents.read': channel(
    profile,
    z.object({
      job: jobId,
      sha256: sha256Hex,
      fileName: z.string().min(1).max(1024),
      behind: z.boolean().optional(),
    }),
    derivedDocument,
  ),
  'files.save-as': channel(
    profile,
    z.object({ sha256: sha256Hex, suggestedName: z.string().min(1).max(255) }),
    z.object({ saved: z.boolean() }),
  ),
  /** Saves what the page made where a person chooses: `file_kind_refused`, `file_too_large` (64 MB) or `not_written`. */
  'files.save-bytes': channel(
    profile,
    z.object({ suggestedName: z.string().min(1).max(255), bytes }),
    z.object({ saved: z.boolean() }),
  ),
  'job.cancel': channel(desk, z.object({ job: jobId }), nothing),

  /** The public half of this profile's keys, made at first need; `fingerprint` is what two people read to one another. */
  'exchange.device': channel(
    profile,
    nothing,
    z.object({ device: z.string(), signingKey: z.string(), agreementKey: z.string(), fingerprint: z.string() }),
  ),
  /**
   * The seal of an assessment and, towards the pen of its round, the closed record that alone may leave before the
   * opening. One that is sealed already keeps its seal. `stamp` is that of the closed record. Writes nothing.
   */
  'exchange.seal': channel(
    profile,
    z.object({ assessment: answeredAssessment, pen: roundPen.nullable(), stamp: recordBase }),
    z.object({ seal: assessmentSeal, closed: closedAssessment.nullable() }),
  ),
  /** Decrypts what was sealed for a round whose opening, `event`, the write log has. */
  'exchange.open': channel(profile, z.object({ event: recordId }), z.object({ bodies: z.array(openedBody) })),
  /** Gathers from the write log what a package of this purpose may carry, signs it, and saves it where the person says. */
  'exchange.export': channel(
    profile,
    z.object({
      purpose: packagePurpose,
      dossierId: recordId,
      grid: gridReference.optional(),
      suggestedName: z.string().min(1).max(255),
    }),
    z.object({ saved: z.boolean(), records: z.number().int(), files: z.number().int() }),
  ),
  /** Reads a package and holds it: nothing of it is given or kept before `exchange.take`. */
  'exchange.pick': channel(profile, nothing, packageOffer),
  'exchange.receive': channel(profile, z.object({ bytes }), packageOffer),
  /** The records of a held package, once the person trusts its device: the page checks each against the admission policy. */
  'exchange.take': channel(profile, z.object({ token: z.string() }), packageRecords),
  /** Puts files of a held package into the vault, for the pieces that are taken. */
  'exchange.keep-files': channel(profile, z.object({ token: z.string(), files: z.array(sha256Hex) }), nothing),

  'opinion.render': channel(
    profile,
    z.object({ job: jobId, record: opinionRecord }),
    storedFile.extend({ pages: z.number().int() }),
  ),
  'opinion.render-html': channel(profile, z.object({ record: opinionRecord }), storedFile),
  /** A grid filled in or blank, printed by the engine of the acts (`shared/domain/report`). */
  'report.render': channel(
    profile,
    z.object({ job: jobId, record: reportRecord }),
    storedFile.extend({ pages: z.number().int() }),
  ),

  /** A summary of notes, printed by the engine of the acts, or as a Word document. */
  'notes.render': channel(
    profile,
    z.object({ job: jobId, record: notesRecord, format: z.enum(['pdf', 'docx']) }),
    storedFile,
  ),
  /** A letter of request to the project owner, with room for the answers. */
  'letters.render': channel(
    profile,
    z.object({ job: jobId, record: requestLetter, format: z.enum(['pdf', 'docx']) }),
    storedFile,
  ),
  /**
   * A copy of a PDF of the vault with these notes as standard annotations; those that are not for the committee are left
   * out. `unsigned`: the original is signed, the copy is not. Fails with `copy_damaged`, `copy_encrypted`,
   * `copy_too_much`, or as reading a file does.
   */
  'annotated.render': channel(
    profile,
    z.object({
      job: jobId,
      sha256: sha256Hex,
      annotations: z.array(annotationRecord).max(20_000),
      names: z.record(recordId, z.string()),
      language: z.enum(['fr', 'en']),
      at: isoInstant,
    }),
    storedFile.extend({ unsigned: z.boolean(), placed: z.number().int(), unplaced: z.number().int() }),
  ),

  /**
   * Chooses a PKCS#12 file and asks its passphrase in its own window; the key stays in main, under `identity`. Where the
   * certificate cannot sign now, `refusal` says why and no key is kept.
   */
  'signing.open-identity': channel(
    profile,
    nothing,
    z.union([
      z.object({ certificate: certificateSummary, identity: z.string() }),
      z.object({ certificate: certificateSummary, refusal: expectedFailure }),
    ]),
  ),
  /** Demonstration only: an identity of a test authority made on this machine, trusted by this profile alone. */
  'signing.demonstration-identity': channel(
    profile,
    z.object({ name: z.string(), field: z.string() }),
    z.object({
      identity: z.string(),
      certificate: certificateSummary,
      revocationLists: z.array(revocationListSummary),
    }),
  ),
  'signing.pick-revocation-lists': channel(profile, nothing, z.object({ lists: z.array(revocationListSummary) })),
  /** Signs, then verifies the whole file before answering; the key is dropped. */
  'signing.sign': channel(
    profile,
    z.object({
      job: jobId,
      sha256: sha256Hex,
      identity: z.string(),
      field: z.string(),
      name: z.string(),
      capacity: z.string(),
      revocationLists: z.array(z.string()),
    }),
    storedFile.extend({ signer: z.string(), verification: verificationResult }),
  ),

  'verification.pick': channel(
    profile,
    z.object({ job: jobId, expect: z.array(z.string()) }),
    z.object({ results: z.array(verificationResult) }),
  ),
  'verification.verify': channel(
    profile,
    z.object({ job: jobId, sha256: sha256Hex, fileName: z.string(), expect: z.array(z.string()) }),
    verificationResult,
  ),
  'verification.verify-bytes': channel(
    profile,
    z.object({ job: jobId, fileName: z.string(), bytes, expect: z.array(z.string()) }),
    verificationResult,
  ),
  'verification.roots': channel(profile, nothing, z.object({ roots: z.array(certificateSummary) })),
  'verification.add-root': channel(profile, nothing, z.object({ roots: z.array(certificateSummary) })),
  'verification.remove-root': channel(
    profile,
    z.object({ fingerprint: z.string() }),
    z.object({ roots: z.array(certificateSummary) }),
  ),
} as const

export type Contract = typeof contract
export type ChannelName = keyof Contract
export type InputOf<Name extends ChannelName> = z.input<Contract[Name]['input']>
export type OutputOf<Name extends ChannelName> = z.output<Contract[Name]['output']>

/** What main tells a page unasked. */
export const announcements = {
  'job.progress': z.object({ job: jobId, done: z.number(), total: z.number(), stage: z.string() }),
  'settings.changed': deviceSettings,
  /** Somebody closes this window, or the application: the page writes what waits, then answers. */
  'window.closing': nothing,
} as const
export type Announcements = typeof announcements
export type AnnouncementName = keyof Announcements

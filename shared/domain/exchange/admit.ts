import { parseClock } from '#shared/sync/hybrid-clock.ts'
import type { AnnotationRecord } from '../annotation.ts'
import { isForAll } from '../annotations/readable.ts'
import { canonicalJson, isCanonical } from '../canonical-hash.ts'
import type { DossierRecord } from '../dossier.ts'
import { roundCalled } from '../first-round.ts'
import type { PieceRecord } from '../piece.ts'
import { mayHoldPen } from '../round-pen.ts'
import { type CollectionName, collections, type RecordOf } from '../store/collections.ts'
import { frozenAgainst } from '../store/frozen-record.ts'
import type { AdmissionDesk, AdmissionParts, AdmissionRefusal, Ruling } from './admission-terms.ts'
import { admitAssessment } from './admit-assessment.ts'
import { admitEvent } from './admit-event.ts'
import { admitMember } from './admit-member.ts'
import { admitModel } from './admit-model.ts'
import { carriedCollections } from './package-manifest.ts'

/** What becomes of one record of a package: taken whole, already there, or refused and why. */
export type Admission =
  | { collection: CollectionName; id: string; kind: 'taken'; record: RecordOf<CollectionName> }
  | { collection: CollectionName; id: string; kind: 'known' }
  | { collection: CollectionName; id: string; kind: 'refused'; reason: AdmissionRefusal }

/** How far another profile's clock may be ahead of this one's: SYNC.md. Milliseconds. */
const largestDrift = 5 * 60_000

const rules: { [Name in CollectionName]?: (record: RecordOf<Name>, desk: AdmissionDesk) => Ruling } = {
  members: admitMember,
  models: admitModel,
  dossiers: admitDossier,
  pieces: admitPiece,
  events: admitEvent,
  assessments: admitAssessment,
  annotations: admitAnnotation,
}

/**
 * What this profile takes of a package (invariants 2 and 3), record by record, in the order they are to be written. The
 * signature, the hashes and the committee were checked before; the device is trusted by the person.
 */
export function admit(parts: AdmissionParts): Admission[] {
  const { arrival } = parts
  const taken = new Map<string, RecordOf<CollectionName>>()
  const desk = deskOver(parts, taken)
  const met = new Set<string>()
  const order = carriedCollections[arrival.purpose] as readonly CollectionName[]
  const outside = (Object.keys(arrival.records) as CollectionName[]).filter(name => !order.includes(name))
  return [...order, ...outside].flatMap(collection =>
    inOrder(collection, arrival.records[collection] ?? []).map((record): Admission => {
      const id = idOf(record)
      const key = keyOf(collection, id)
      const verdict = met.has(key) ? 'repeated' : judge(collection, record, desk)
      met.add(key)
      if (verdict === 'known') return { collection, id, kind: 'known' }
      if (typeof verdict === 'string') return { collection, id, kind: 'refused', reason: verdict }
      taken.set(key, verdict)
      return { collection, id, kind: 'taken', record: verdict }
    }),
  )
}

function judge<Name extends CollectionName>(
  collection: Name,
  record: unknown,
  desk: AdmissionDesk,
): AdmissionRefusal | 'known' | RecordOf<Name> {
  const rule = rules[collection] as ((record: RecordOf<Name>, desk: AdmissionDesk) => Ruling) | undefined
  if (!rule || !(carriedCollections[desk.arrival.purpose] as readonly string[]).includes(collection))
    return 'not_expected'
  const read = collections[collection].schema.safeParse(record)
  if (!read.success || !isCanonical(read.data)) return 'not_valid'
  const candidate = read.data as RecordOf<Name>
  const before = desk.find(collection, candidate.id)
  if (before && canonicalJson(before) === canonicalJson(candidate)) return 'known'
  return rule(candidate, desk) ?? besideKnown(collection, before, candidate, desk.clock) ?? candidate
}

/** The latest of one author wins; nobody writes over what another wrote, and nothing over what is frozen. */
function besideKnown<Name extends CollectionName>(
  collection: Name,
  before: RecordOf<Name> | undefined,
  candidate: RecordOf<Name>,
  clock: string,
): Ruling {
  if (before) {
    if (before.author !== candidate.author) return 'other_author'
    if (frozenAgainst(collection, before, candidate)) return 'frozen'
    if (candidate.clock < before.clock) return 'known'
    if (candidate.clock === before.clock) return 'differs'
  }
  const ahead = parseClock(candidate.clock).milliseconds - parseClock(clock).milliseconds
  return ahead > largestDrift ? 'clock_ahead' : null
}

function admitDossier(dossier: DossierRecord, { arrival, entitled }: AdmissionDesk): Ruling {
  if (!entitled) return 'not_entitled'
  return dossier.id === arrival.dossierId ? null : 'other_dossier'
}

function admitPiece(piece: PieceRecord, desk: AdmissionDesk): Ruling {
  if (!desk.entitled) return 'not_entitled'
  if (piece.dossierId !== desk.arrival.dossierId) return 'other_dossier'
  if (!desk.find('dossiers', piece.dossierId)) return 'dossier_unknown'
  return desk.arrival.files.includes(piece.sha256) ? null : 'file_absent'
}

function admitAnnotation(annotation: AnnotationRecord, desk: AdmissionDesk): Ruling {
  if (annotation.author !== desk.arrival.author.memberId) return 'not_theirs'
  if (annotation.dossierId !== desk.arrival.dossierId) return 'other_dossier'
  // Whoever sends it may have made it by another program: what is not for all who read a package is not taken from one.
  if (!isForAll(annotation)) return 'not_for_all'
  const piece = desk.find('pieces', annotation.pieceId)
  return piece?.dossierId === annotation.dossierId ? null : 'piece_unknown'
}

function deskOver(parts: AdmissionParts, taken: ReadonlyMap<string, RecordOf<CollectionName>>): AdmissionDesk {
  const { known, ...rest } = parts
  const index = new Map<string, RecordOf<CollectionName>>()
  for (const collection of Object.keys(known) as CollectionName[])
    for (const record of known[collection] ?? []) index.set(keyOf(collection, record.id), record)
  const all = <Name extends CollectionName>(collection: Name) => [
    ...(known[collection] ?? []).filter(({ id }) => !taken.has(keyOf(collection, id))),
    ...[...taken].flatMap(([key, record]) => (key.startsWith(`${collection}|`) ? [record as RecordOf<Name>] : [])),
  ]
  const find = <Name extends CollectionName>(collection: Name, id: string) =>
    (taken.get(keyOf(collection, id)) ?? index.get(keyOf(collection, id))) as RecordOf<Name> | undefined
  const { author, purpose } = rest.arrival
  // The role that this profile knows counts, not the one that is claimed.
  const signer = index.get(keyOf('members', author.memberId)) as RecordOf<'members'> | undefined
  const entitled = purpose !== 'contributions' && mayHoldPen(signer ? signer.role : author.role)
  return { ...rest, entitled, all, find, events: () => all('events') }
}

/**
 * Commitments before what must keep them, the call of a round before its opening, whatever clocks say; then by clock:
 * what is replaced comes before what replaces it.
 */
const inOrder = (collection: CollectionName, records: readonly unknown[]): unknown[] =>
  records
    .map(record => ({ record, place: `${isFirst(collection, record) ? 0 : 1}${fieldOf(record, 'clock')}` }))
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ record }) => record)

const isFirst = (collection: CollectionName, record: unknown): boolean =>
  (collection === 'assessments' && fieldOf(record, 'kind') === 'sealed') ||
  (collection === 'events' && fieldOf(record, 'act') === roundCalled)

const fieldOf = (record: unknown, field: 'id' | 'clock' | 'kind' | 'act'): string => {
  const value = typeof record === 'object' && record !== null ? (record as Record<string, unknown>)[field] : undefined
  return typeof value === 'string' ? value : ''
}
const idOf = (record: unknown): string => fieldOf(record, 'id')
const keyOf = (collection: CollectionName, id: string): string => `${collection}|${id}`

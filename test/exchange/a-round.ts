import { type EventRecord, eventOf } from '#shared/domain/act-event.ts'
import type { AnyAssessment, AssessmentRecord } from '#shared/domain/assessment.ts'
import { sealOf } from '#shared/domain/assessment-seal.ts'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import type { Arrival, RecordSets } from '#shared/domain/exchange/admission-terms.ts'
import type { PackageAuthor } from '#shared/domain/exchange/package-manifest.ts'
import type { CommitteeRole, MemberRecord } from '#shared/domain/member.ts'
import { callOfRound, openingOfRound } from '#shared/domain/round-events.ts'
import { aDossier, aGrid, aPiece } from './records.ts'

export const at = '2026-11-23T10:00:00.000Z'
const grid = 'essai@1.0.0'
const dossierId = 'd-1'

let minute = 0
/** Each a little later than the one before, in November 2026. */
export const aStamp = (id: string, author: string) => {
  minute += 1
  const milliseconds = Date.parse('2026-11-01T00:00:00.000Z') + minute * 60_000
  return { id, author, clock: `${String(milliseconds).padStart(15, '0')}-000000-test`, schema: 1 }
}

const bytes = (name: string, length: number) => Buffer.alloc(length, `${name}-`).toString('base64')
export const deviceOf = (id: string) => ({
  device: `device${id.replaceAll('-', '')}`,
  signingKey: bytes(`s-${id}`, 32),
  agreementKey: bytes(`a-${id}`, 65),
})

export const aCard = (id: string, role: CommitteeRole, changes: Partial<MemberRecord> = {}): MemberRecord => ({
  ...aStamp(id, id),
  ...{ name: id, kind: 'member', role, mandates: [], devices: [{ ...deviceOf(id), admittedAt: at }] },
  ...changes,
})

export const anAuthor = (id: string, role: CommitteeRole): PackageAuthor => ({
  ...{ memberId: id, name: id, kind: 'member', role },
  ...deviceOf(id),
})

export function anIndividual(id: string, memberId: string, value: number, supersedes?: string): AssessmentRecord {
  const draft: AssessmentRecord = {
    ...aStamp(id, memberId),
    ...{ dossierId, kind: 'individual', grid, memberId, answers: { q1: { value, evidence: [] } }, updatedAt: at },
    ...(supersedes ? { supersedes } : {}),
  }
  return { ...draft, seal: sealOf(draft, canonicalHash(id), at) }
}

export const closedOf = (one: AssessmentRecord, penId = 'chair'): AnyAssessment => ({
  ...aStamp(`closed-${one.id}`, one.memberId),
  ...{ kind: 'sealed', dossierId, grid, memberId: one.memberId, assessmentId: one.id },
  ...(one.supersedes ? { supersedes: one.supersedes } : {}),
  seal: { at, hash: one.seal?.hash ?? '' },
  envelope: {
    suite: 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM',
    recipient: deviceOf(penId).agreementKey,
    encapsulated: 'AA==',
    ciphertext: 'AA==',
  },
})

export const theDossier = aDossier(aStamp(dossierId, 'chair'))
export const thePiece = aPiece({ ...aStamp('p-1', 'chair'), dossierId, sha256: 'a'.repeat(64), size: 3 })
export const theGrid = {
  ...aStamp('grid-of-chair', 'chair'),
  ...{ kind: 'grid' as const, reference: grid, content: aGrid, addedAt: at },
}
export const theNote = (id: string, author: string) => ({
  ...aStamp(id, author),
  ...{ dossierId, pieceId: 'p-1', motivation: 'commenting' as const, body: 'note', createdAt: at, updatedAt: at },
  target: {
    page: 1,
    quote: { exact: 'a', prefix: '', suffix: '' },
    position: { start: 0, end: 1 },
    quads: [],
    extractor: 'x',
  },
})

const pen = { memberId: 'chair', ...deviceOf('chair') }
const penOnly = { memberId: pen.memberId, device: pen.device, agreementKey: pen.agreementKey }
export const theCall: EventRecord = eventOf(aStamp('call', 'chair'), callOfRound({ dossierId, grid }, penOnly), {
  device: pen.device,
  number: 1,
  at,
})

/** Three members have sealed; the chair holds the pen. */
export const bodies = [
  anIndividual('i-chair', 'chair', 1),
  anIndividual('i-amina', 'amina', 3),
  anIndividual('i-basile', 'basile', 0),
]
export const closed = bodies.map(one => closedOf(one))
export const theOpening: EventRecord = eventOf(aStamp('open', 'chair'), openingOfRound({ dossierId, grid }, closed), {
  device: pen.device,
  number: 2,
  at,
})

export const cards = [aCard('chair', 'chair'), aCard('amina', 'member'), aCard('basile', 'member')]
const [, aminaCard] = cards as [MemberRecord, MemberRecord, MemberRecord]

/** What Basile's profile holds once he has the round and has sealed. */
export const basileKnows: RecordSets = {
  members: [cards[0] as MemberRecord, cards[2] as MemberRecord],
  dossiers: [theDossier],
  pieces: [thePiece],
  models: [theGrid],
  events: [theCall],
  assessments: [bodies[2] as AssessmentRecord, closed[2] as AnyAssessment],
  annotations: [],
}

/** What the chair's profile holds before anything came back. */
export const chairKnows: RecordSets = {
  ...basileKnows,
  members: [cards[0] as MemberRecord],
  assessments: [bodies[0] as AssessmentRecord, closed[0] as AnyAssessment],
}

export const roundPackage: Arrival = {
  purpose: 'round',
  author: anAuthor('chair', 'chair'),
  ...{ dossierId, grid },
  records: {
    members: [cards[0] as MemberRecord],
    models: [theGrid],
    dossiers: [theDossier],
    pieces: [thePiece],
    events: [theCall],
  },
  files: [thePiece.sha256],
}

export const contributionsOfAmina: Arrival = {
  purpose: 'contributions',
  author: anAuthor('amina', 'member'),
  dossierId,
  records: { members: [aminaCard], assessments: [closed[1]], annotations: [theNote('n-1', 'amina')] },
  files: [],
}

export const openingPackage: Arrival = {
  purpose: 'opening',
  author: anAuthor('chair', 'chair'),
  ...{ dossierId, grid },
  records: { members: cards, events: [theCall, theOpening], assessments: [...bodies, ...closed] },
  files: [],
}
export const clock = '001796000000000-000000-test'

import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import { sealOf } from '#shared/domain/assessment-seal.ts'
import type { Capacity, MemberRecord } from '#shared/domain/member.ts'
import type { ProfileIdentity } from '#shared/ipc/payloads.ts'
import { askedReference } from './asked-grid.ts'
import { anAssessment } from './desk.tsx'

const base = { author: 'm-chair', clock: '000000000000001-000000-test', schema: 1, mandates: [] }
const salt = 'a5'.repeat(32)

const contributor = (id: string, name: string, capacity: Capacity): MemberRecord => ({
  ...base,
  id,
  name,
  kind: 'contributor',
  capacity,
})

export const people: MemberRecord[] = [
  contributor('c-owner', 'Nora Belkacem', 'project_owner'),
  contributor('c-dpo', 'Élise Courtin', 'dpo'),
  contributor('c-it', 'Denis Aubry', 'it_department'),
  { ...base, id: 'm-me', name: 'Hugo Lemercier', kind: 'member', role: 'rapporteur' },
]

export const theDpo: ProfileIdentity = {
  memberId: 'c-dpo',
  name: 'Élise Courtin',
  kind: 'contributor',
  capacity: 'dpo',
}
export const theRapporteur: ProfileIdentity = {
  memberId: 'm-me',
  name: 'Hugo Lemercier',
  kind: 'member',
  role: 'rapporteur',
}

export const say = (value: Answer['value'], reason?: string): Answer => ({
  value,
  evidence: [],
  ...(reason === undefined ? {} : { reason }),
})

/** Sealed on a day of November 2026. */
export function sealed(record: AssessmentRecord, day: number): AssessmentRecord {
  const at = `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`
  return { ...record, seal: sealOf(record, salt, at) }
}

export const aContribution = (
  id: string,
  memberId: string,
  capacity: Capacity,
  answers: Record<string, Answer>,
): AssessmentRecord =>
  sealed(anAssessment(askedReference, answers, { id, memberId, capacity, kind: 'contribution', author: memberId }), 10)

/** Two contributions that disagree on the law. */
export const contributions: AssessmentRecord[] = [
  aContribution('k-owner', 'c-owner', 'project_owner', {
    besoin: say(2, 'Six cents foyers par trimestre.'),
    droit: say(2, 'Le code le permet.'),
  }),
  aContribution('k-dpo', 'c-dpo', 'dpo', { droit: say(1, 'La base reste à écrire.') }),
]

/** What the rapporteur made of them: one answer taken, one written. */
export const aReference: AssessmentRecord = sealed(
  anAssessment(
    askedReference,
    {
      besoin: { ...say(2, 'Six cents foyers par trimestre.'), origin: 'k-owner' },
      droit: say(1, 'Les deux lectures se valent ; la plus prudente est retenue.'),
    },
    { id: 'r-1', memberId: 'm-me', kind: 'reference' },
  ),
  12,
)

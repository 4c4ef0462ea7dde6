import { type Answer, type AssessmentRecord, answeredAssessment } from '#shared/domain/assessment.ts'
import { sealOf } from '#shared/domain/assessment-seal.ts'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import type { Capacity } from '#shared/domain/member.ts'
import { contributed, originOf } from './contributions.ts'
import { mainDossier } from './dossiers.ts'
import { markers, marks } from './marks.ts'
import { reasons } from './reasons.ts'
import { remarks } from './remarks.ts'
import { stamp } from './stamp.ts'

const grid = 'boussole-nantes@1.0.0'
const questions = Object.keys(marks)

/** What the rapporteur has not answered yet: the last section. */
const unanswered = ['c7-indicateurs', 'c7-calendrier', 'c7-collectif']

function answersOf(member: string, value: (question: string) => Answer['value']): Record<string, Answer> {
  return Object.fromEntries(
    questions.map(question => {
      const remark = remarks[member]?.[question]
      return [question, { value: value(question), evidence: [], ...remark } satisfies Answer]
    }),
  )
}

function record(
  id: string,
  memberId: string,
  at: string,
  kind: AssessmentRecord['kind'],
  answers: Record<string, Answer>,
  sealed: boolean,
  capacity?: Capacity,
): AssessmentRecord {
  const draft = answeredAssessment.parse({
    ...stamp(id, memberId, at),
    dossierId: mainDossier,
    kind,
    ...(capacity ? { capacity } : {}),
    grid,
    memberId,
    answers,
    updatedAt: at,
  })
  // A fixed salt: the demonstration is the same at every writing, and hides nothing.
  return sealed ? { ...draft, seal: sealOf(draft, canonicalHash({ salt: id }), at) } : draft
}

/** Day and hour the nth member sealed, from 16 November on. */
const sealedAt = (rank: number) =>
  `2026-11-${16 + Math.floor(rank / 3)}T${String(9 + (rank % 3) * 3).padStart(2, '0')}:20:00.000Z`

const sealed = markers.map((member, rank) =>
  record(
    `evaluation-${member}`,
    member,
    sealedAt(rank),
    'individual',
    answersOf(member, question => marks[question]?.given[rank] ?? null),
    true,
  ),
)

const rapporteur = 'hugo-lemercier'
const proposed = answersOf(rapporteur, question =>
  question === 'c6-controle-humain' ? 2 : (marks[question]?.retained ?? null),
)
const takenFrom = (question: string, { value }: Answer): Pick<Answer, 'origin'> => {
  const origin = originOf(question, value)
  return origin === undefined ? {} : { origin }
}
/** The committee kept the reasons of its rapporteur, where he gave no other. */
const begun = Object.fromEntries(
  Object.entries(proposed).map(([question, answer]) => [
    question,
    unanswered.includes(question)
      ? { value: null, evidence: [] }
      : { ...reasons[question], ...answer, ...takenFrom(question, answer) },
  ]),
)
const retained = Object.fromEntries(
  questions.map(question => [
    question,
    { value: marks[question]?.retained ?? null, evidence: [], ...reasons[question] } satisfies Answer,
  ]),
)

const contributions = contributed.map(({ id, memberId, at, answers, capacity }) =>
  record(id, memberId, at, 'contribution', answers, true, capacity),
)

/** What was contributed, the reference answers the rapporteur made of it, the sealed ones, the one begun, and what the committee retained. */
export const assessments: AssessmentRecord[] = [
  ...contributions,
  record('reference-boussole', rapporteur, '2026-11-02T10:00:00.000Z', 'reference', begun, true),
  ...sealed,
  record(`evaluation-${rapporteur}`, rapporteur, '2026-11-20T14:32:00.000Z', 'individual', begun, false),
  record('retenue-boussole', 'claire-morvan', '2026-11-20T16:40:00.000Z', 'retained', retained, false),
]

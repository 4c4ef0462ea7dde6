import type { AnyAssessment } from '#shared/domain/assessment.ts'
import { type demonstrationRecords, isRetained } from './demonstration-round.tsx'

type Records = Awaited<ReturnType<typeof demonstrationRecords>>

const question = 'c6-controle-humain'

/** The demonstration once the committee came back on who may set the result aside, on 2 and on 9 December 2026. */
export const retainedTwice = (records: Records): Records => ({
  ...records,
  assessments: records.assessments.map(again),
})

function again(assessment: AnyAssessment): AnyAssessment {
  if (!isRetained(assessment)) return assessment
  const { seal, ...record } = assessment
  const first = record.answers[question]
  if (!first) throw new Error('nothing retained')
  const [second, third] = [3, 4].map(value => ({ ...first, value }))
  if (!second || !third) throw new Error('no answer')
  const line = { question, by: record.memberId }
  const dates = ['2026-12-02T10:00:00.000Z', '2026-12-09T10:00:00.000Z'] as const
  return {
    ...record,
    answers: { ...record.answers, [question]: third },
    history: [
      { ...line, at: dates[0], from: first, to: second },
      { ...line, at: dates[1], from: second, to: third },
    ],
    updatedAt: dates[1],
  }
}

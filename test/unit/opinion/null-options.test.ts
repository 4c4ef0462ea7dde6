import { expect, test } from 'vitest'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'

test('an optional key that is null says the same as an absent one', () => {
  const { act, text, vote, assessments, ...record } = anOpinion()
  const given = {
    ...record,
    act: { ...act, original: null },
    text,
    vote: { ...vote, castingVote: null, secondNotice: null, names: null },
    assessments: assessments.map(({ justifications: _, ...one }) => ({ ...one, justifications: null })),
  }
  const absent = {
    ...record,
    act,
    text,
    vote,
    assessments: assessments.map(({ justifications: _, ...one }) => one),
  }
  expect(checkOpinion(given)).toEqual(checkOpinion(absent))
  expect(checkOpinion(given).ok).toBe(true)
  expect(checkOpinion({ ...given, text: { ...text, votedHash: null } }).ok).toBe(true)
})

test('a key that is owed and null is refused with its place', () => {
  const { vote, ...record } = anOpinion()
  expect(checkOpinion({ ...record, vote: { ...vote, for: null } })).toMatchObject({
    error: { code: 'opinion_malformed', params: { path: 'vote.for' } },
  })
})

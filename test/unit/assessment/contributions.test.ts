import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { givenContributions, givenReference } from '#shared/domain/assessment/given.ts'
import { referenceChoices } from '#shared/domain/assessment/reference-choices.ts'
import { saysSomething } from '#shared/domain/assessment/same-answer.ts'
import { changedAnswer, hasBegun, takeContributed, takeReference } from '#shared/domain/assessment/take-over.ts'
import { mergedAnswers, whoIsMissing } from '#shared/domain/assessment/who-is-missing.ts'
import type { Capacity } from '#shared/domain/member.ts'
import { aGrid, aQuestion } from '../grid/a-grid.ts'
import { propertySeed } from '../property-seed.ts'
import { aContribution, aRecord, say, sealedAt } from './a-record.ts'

const later = '2026-11-21T09:00:00.000Z'
const grid = aGrid([
  aQuestion('need', { answeredBy: ['project_owner'] }),
  aQuestion('law', { answeredBy: ['project_owner', 'dpo'] }),
  aQuestion('safe', { answeredBy: ['it_department'], visibleWhen: { '>=': [{ var: 'answers.need' }, 2] } }),
])

describe('contributions', () => {
  it('count once given, the last one of each person, in the order of giving', () => {
    const first = aContribution('c1', 'project_owner', { need: say(1) })
    const again = { ...aContribution('c2', 'project_owner', { need: say(2) }, later), supersedes: 'c1' }
    const dpo = aContribution('c3', 'dpo', { law: say(2) })
    const begun = aRecord('c4', { kind: 'contribution', capacity: 'ciso' })
    const other = { ...aContribution('c5', 'dpo', {}), grid: 'other@1.0.0' }
    const given = givenContributions([again, first, begun, dpo, other], 'test@1.0.0')
    expect(given.map(({ id }) => id)).toEqual(['c3', 'c2'])
  })

  it('are no reference: that is the one the rapporteur gave last', () => {
    const begun = aRecord('r0', { kind: 'reference' })
    const first = aRecord('r1', { kind: 'reference', ...sealedAt(later) })
    expect(givenReference([begun], 'test@1.0.0')).toBeNull()
    expect(givenReference([begun, first], 'test@1.0.0')?.id).toBe('r1')
  })
})

describe('side by side', () => {
  it('answers disagree by their value, or by whether the question applies', () => {
    const disagreement = (a: Parameters<typeof say>, b: Parameters<typeof say>) =>
      referenceChoices(grid, [
        aContribution('c1', 'project_owner', { law: say(...a) }),
        aContribution('c2', 'dpo', { law: say(...b) }),
      ]).find(({ question }) => question.id === 'law')?.disagrees
    expect(disagreement([2], [3])).toBe(true)
    expect(disagreement([2, { reason: 'a' }], [2, { reason: 'b' }])).toBe(false)
    expect(disagreement([2], [2, { notApplicable: true }])).toBe(true)
    expect(disagreement([['a', 'b']], [['b', 'a']])).toBe(false)
    expect(disagreement([null], [2])).toBe(false)
  })
})

describe('a reference answer', () => {
  it('names the contribution it was taken from, and leaves the confidence to each', () => {
    const taken = takeContributed(say(2, { reason: 'dit', confidence: 3 }), 'c1')
    expect(taken).toEqual({ value: 2, reason: 'dit', evidence: [], origin: 'c1' })
  })

  it('loses its origin with its value, not with its reason', () => {
    const taken = takeContributed(say(2), 'c1')
    expect(changedAnswer(taken, { reason: 'autre' }).origin).toBe('c1')
    expect(changedAnswer(taken, { value: 3 })).toEqual({ value: 3, evidence: [] })
    expect(changedAnswer(taken, { notApplicable: true }).origin).toBeUndefined()
    expect(changedAnswer(taken, { value: 3, origin: 'c2' }).origin).toBe('c2')
  })

  it('is taken over with where it comes from: a contribution, or the rapporteur', () => {
    const reference = { id: 'r1', answers: { need: say(2, { origin: 'c1' }), law: say(3), safe: say(null) } }
    expect(takeReference(reference)).toEqual({ need: say(2, { origin: 'c1' }), law: say(3, { origin: 'r1' }) })
    expect(Object.keys(takeReference(reference, 'law'))).toEqual(['law'])
  })

  it('taken over by somebody who had not begun, makes a beginning', () => {
    expect(hasBegun({ need: say(null) })).toBe(false)
    expect(hasBegun(takeReference({ id: 'r1', answers: { need: say(0) } }))).toBe(true)
  })
})

describe('who is missing', () => {
  it('is said by capacity: what it was asked, what it answered, when it gave it', () => {
    const { rows } = whoIsMissing(grid, [aContribution('c1', 'project_owner', { need: say(3) }, later)], {})
    expect(rows).toEqual([
      {
        capacity: 'project_owner',
        asked: ['need', 'law'],
        answered: ['need'],
        given: [{ contributionId: 'c1', memberId: 'project_owner', at: later }],
      },
      { capacity: 'it_department', asked: ['safe'], answered: [], given: [] },
      { capacity: 'dpo', asked: ['law'], answered: [], given: [] },
    ])
  })

  it('leaves out whoever is asked nothing as things stand', () => {
    const { rows } = whoIsMissing(grid, [], {})
    expect(rows.map(({ capacity }) => capacity)).toEqual(['project_owner', 'dpo'])
  })

  it('warns when only the IT department has answered', () => {
    const alone = (...given: Capacity[]) =>
      whoIsMissing(
        grid,
        given.map((capacity, rank) => aContribution(`c${rank}`, capacity, {})),
        {},
      ).onlyItDepartment
    expect(alone()).toBe(false)
    expect(alone('it_department')).toBe(true)
    expect(alone('it_department', 'it_department')).toBe(true)
    expect(alone('it_department', 'dpo')).toBe(false)
    expect(alone('project_owner')).toBe(false)
  })
})

describe('whatever was contributed', () => {
  const answer = fc.record({ value: fc.option(fc.integer({ min: 0, max: 4 })), evidence: fc.constant<string[]>([]) })
  const contributions = fc
    .array(
      fc.record({
        capacity: fc.constantFrom<Capacity>('project_owner', 'dpo', 'it_department'),
        answers: fc.dictionary(fc.constantFrom('need', 'law', 'safe'), answer),
      }),
      { maxLength: 5 },
    )
    .map(all => all.map(({ capacity, answers }, rank) => aContribution(`c${rank}`, capacity, { ...answers })))

  it('nobody has answered what was not asked', () => {
    fc.assert(
      fc.property(contributions, given => {
        for (const { asked, answered } of whoIsMissing(grid, given, {}).rows)
          expect(answered.filter(id => !asked.includes(id))).toEqual([])
      }),
      propertySeed(200),
    )
  })

  it('each answer is offered once with its contribution, and taking it gives the same answer', () => {
    fc.assert(
      fc.property(contributions, given => {
        const offers = referenceChoices(grid, given).flatMap(({ question, offers }) =>
          offers.map(offer => ({ question: question.id, ...offer })),
        )
        const said = given.flatMap(({ answers }) => Object.values(answers).filter(saysSomething))
        expect(offers).toHaveLength(said.length)
        for (const { question, contribution, answer } of offers) {
          expect(contribution.answers[question]).toBe(answer)
          expect(takeContributed(answer, contribution.id)).toMatchObject({
            value: answer.value,
            origin: contribution.id,
          })
        }
      }),
      propertySeed(200),
    )
  })

  it('what is merged was said by somebody', () => {
    fc.assert(
      fc.property(contributions, given => {
        for (const [question, merged] of Object.entries(mergedAnswers(given)))
          expect(given.some(({ answers }) => answers[question] === merged)).toBe(true)
      }),
      propertySeed(200),
    )
  })
})

import fc from 'fast-check'
import type { Value } from '#shared/domain/grid/value.ts'
import { aChoice, aQuestion, aRule } from './a-grid.ts'

type Json = Record<string, unknown>

/** A grid file's changing parts and an input for it. */
export type Drawn = {
  sections: Json[]
  rules: Json[]
  scoring: Json
  input: { answers: Record<string, Value>; notApplicable: string[]; confidence: Record<string, number> }
}

const codes = ['a', 'b', 'c']
const idOf = (rank: number) => `q${rank}`

/** A condition on the questions before `rank`, so that visibility has no cycle and settles. */
const condition = (rank: number): fc.Arbitrary<unknown> => {
  if (rank === 0) return fc.constant(true)
  const earlier = fc.nat(rank - 1)
  return fc.oneof(
    fc.constant(true),
    earlier.map(before => ({ '==': [{ var: `flags.f${before}` }, true] })),
    earlier.map(before => ({ '!=': [{ var: `flags.f${before}` }, true] })),
    earlier.map(before => ({ '<': [{ var: `answers.${idOf(before)}` }, 3] })),
    earlier.map(before => ({
      or: [{ '==': [{ var: `answers.${idOf(before)}` }, 'a'] }, { '>=': [{ var: `answers.${idOf(before)}` }, 2] }],
    })),
  )
}

const kinds = fc.constantFrom('favourable', 'risk', 'information', 'mitigation')

/** Each question has an option that raises its own flag, `f` and its rank; scales raise theirs through none. */
const question = (rank: number): fc.Arbitrary<Json> =>
  fc
    .record({
      type: fc.constantFrom('scale', 'choice', 'multiple'),
      kind: kinds,
      weight: fc.integer({ min: 0, max: 3 }),
      required: fc.boolean(),
      visibleWhen: condition(rank),
      points: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 3, maxLength: 3 }),
    })
    .map(({ type, points, ...changes }) => {
      const settings = { ...changes, notApplicable: { allowed: true }, evidence: [{ type: 'fria' }] }
      if (type === 'scale') return aQuestion(idOf(rank), settings)
      const options = Object.fromEntries(
        codes.map((code, place) => [code, { points: points[place], ...(place === 0 ? { flag: `f${rank}` } : {}) }]),
      )
      return aChoice(idOf(rank), options, { ...settings, type })
    })

/** Every flag exists, whatever the types drawn: a hidden choice with no points raises them all. */
const flagBearer = (count: number) =>
  aChoice(
    'bearer',
    Object.fromEntries(Array.from({ length: count }, (_, rank) => [`x${rank}`, { flag: `f${rank}` }])),
    { kind: 'information', visibleWhen: false },
  )

const answerOf = ({ type }: Json): fc.Arbitrary<Value> => {
  if (type === 'scale') return fc.option(fc.integer({ min: 0, max: 4 }))
  if (type === 'choice') return fc.option(fc.constantFrom(...codes))
  return fc.option(fc.subarray(codes))
}

/** Rules on answers, flags, points and pieces: none reads a score, which depends on the order of a sum by an ulp. */
const rule = (count: number) => (rank: number) =>
  fc.tuple(fc.nat(count - 1), fc.constantFrom('ceiling', 'knockout', 'alert'), fc.nat(3)).map(([on, type, kind]) => {
    const conditions = [
      { '==': [{ var: `flags.f${on}` }, true] },
      { '<': [{ var: `answers.${idOf(on)}` }, 2] },
      { '>': [{ var: 'result.points' }, 3] },
      { '==': [{ var: `answers.${idOf(on)}` }, null] },
    ]
    return aRule(`r${rank}`, type, conditions[kind])
  })

const scoring = fc.record({
  method: fc.constantFrom('weighted_mean', 'weighted_compliance', 'points_mitigation', 'tree'),
  unanswered: fc.constantFrom('exclude', 'zero', 'block'),
  minCompleteness: fc.constantFrom(0, 0.5, 1),
  rounding: fc.constant(12),
})

/** Grids of up to eight questions in two sections, whose visibility depends on what comes before only, with an input. */
export const drawnGrid: fc.Arbitrary<Drawn> = fc.integer({ min: 2, max: 8 }).chain(count =>
  fc.tuple(...Array.from({ length: count }, (_, rank) => question(rank))).chain(questions =>
    fc
      .record({
        answers: fc.tuple(...questions.map(answerOf)),
        skipped: fc.subarray(
          questions.map(({ id }) => String(id)),
          { maxLength: 2 },
        ),
        confidence: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: count, maxLength: count }),
        cut: fc.integer({ min: 1, max: count - 1 }),
        rules: fc.tuple(...[0, 1, 2].map(rule(count))),
        scoring,
      })
      .map(({ answers, skipped, confidence, cut, rules, scoring }) => ({
        sections: [
          { id: 's', title: '', weight: 2, questions: questions.slice(0, cut) },
          { id: 't', title: '', minScore: 50, questions: [...questions.slice(cut), flagBearer(count)] },
        ],
        rules,
        scoring,
        input: {
          answers: Object.fromEntries(answers.map((answer, rank) => [idOf(rank), answer])),
          notApplicable: skipped,
          confidence: Object.fromEntries(confidence.map((given, rank) => [idOf(rank), given])),
        },
      })),
  ),
)

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import { explain } from '#shared/domain/grid/explain.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { visibleQuestions } from '#shared/domain/grid/visible-questions.ts'
import { leastFavourable } from '#shared/domain/opinion/sense.ts'
import { propertySeed } from '../property-seed.ts'
import { aGrid, aGridFile, aQuestion, resultOf } from './a-grid.ts'
import { type Drawn, drawnGrid } from './arbitrary-grid.ts'
import { expectResult } from './near-result.ts'
import { gridOf } from './read-fixture.ts'

const gridOfDrawn = ({ sections, rules, scoring }: Drawn): Grid => gridOf(aGridFile([], { sections, rules, scoring }))
const otherAnswer = { scale: 4, choice: 'a', multiple: ['a', 'b', 'c'] } as const

/** Replaces the answers of the questions that `chosen` keeps by another. */
function withOtherAnswers(grid: Grid, input: Drawn['input'], chosen: (id: string) => boolean): Drawn['input'] {
  const changed = grid.questions
    .filter(({ id }) => chosen(id))
    .map(({ id, type }) => [id, otherAnswer[type as keyof typeof otherAnswer]] as const)
  return { ...input, answers: { ...input.answers, ...Object.fromEntries(changed) } }
}

describe('any grid whose visibility has no cycle', () => {
  it('never counts the answer of a hidden question', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const grid = gridOfDrawn(drawn)
        const visible = new Set(visibleQuestions(grid, drawn.input).map(({ id }) => id))
        const changed = withOtherAnswers(grid, drawn.input, id => !visible.has(id) && id !== 'bearer')
        expect(resultOf(grid, changed)).toEqual(resultOf(grid, drawn.input))
      }),
      propertySeed(300),
    )
  })

  it('never counts the answer of a question that is not applicable', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const grid = gridOfDrawn(drawn)
        const changed = withOtherAnswers(grid, drawn.input, id => drawn.input.notApplicable.includes(id))
        expect(resultOf(grid, changed)).toEqual(resultOf(grid, drawn.input))
      }),
      propertySeed(200),
    )
  })

  it('holds null and absent for the same', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const grid = gridOfDrawn(drawn)
        const given = Object.entries(drawn.input.answers).filter(([, answer]) => answer !== null)
        expect(resultOf(grid, { ...drawn.input, answers: Object.fromEntries(given) })).toEqual(
          resultOf(grid, drawn.input),
        )
      }),
      propertySeed(200),
    )
  })

  it('gives the same in any order of questions and sections: rules, flags and points exactly, scores to 1e-9', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const sections = drawn.sections
          .map(section => ({ ...section, questions: (section.questions as unknown[]).toReversed() }))
          .toReversed()
        const inOrder = resultOf(gridOfDrawn(drawn), drawn.input)
        const reversed = resultOf(gridOfDrawn({ ...drawn, sections }), drawn.input)
        expect(reversed.rules).toEqual(inOrder.rules)
        expect(reversed.flags).toEqual(inOrder.flags)
        expect(reversed.conclusive).toBe(inOrder.conclusive)
        expect(reversed.missing.toSorted()).toEqual(inOrder.missing.toSorted())
        expectResult(
          { ...reversed, missing: [], expectedPieces: reversed.expectedPieces.length },
          { ...inOrder, missing: [], expectedPieces: inOrder.expectedPieces.length },
        )
      }),
      propertySeed(300),
    )
  })

  it('gives the same each time and changes neither grid nor input', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const grid = gridOfDrawn(drawn)
        const before = structuredClone({ file: grid.file, input: drawn.input })
        const input = deepFrozen(structuredClone(drawn.input))
        const first = resultOf(grid, input)
        expect(resultOf(grid, input)).toEqual(first)
        expect({ file: grid.file, input }).toEqual(before)
      }),
      propertySeed(200),
    )
  })

  it('has an explanation that agrees with its result', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const grid = gridOfDrawn(drawn)
        const explained = explain(grid, drawn.input)
        if (!explained.ok) throw new Error('refused')
        const { result, rules, bound, sections, missing, visible } = explained.value
        expect(evaluate(grid, drawn.input)).toEqual({ ok: true, value: result })
        expect(rules.map(({ rule }) => rule.id).toSorted()).toEqual(result.rules)
        expect(bound.maxOpinion).toBe(result.maxOpinion)
        expect(leastFavourable(bound.rules.map(({ maxOpinion }) => maxOpinion))).toBe(result.maxOpinion)
        expect(missing.map(({ id }) => id)).toEqual(result.missing)
        expect(visible).toEqual(visibleQuestions(grid, drawn.input))
        expect(sections.flatMap(section => section.visible)).toEqual(visible)
        expect(sections.flatMap(section => section.missing)).toEqual(missing)
        const scored = sections.filter(({ score }) => score !== null)
        expect(Object.fromEntries(scored.map(({ section, score }) => [section.id, score]))).toEqual(result.sections)
      }),
      propertySeed(200),
    )
  })

  it('keeps completeness between 0 and 1 and scores between 0 and 100 where no point is negative', () => {
    fc.assert(
      fc.property(drawnGrid, drawn => {
        const { completeness, sections } = resultOf(gridOfDrawn(drawn), drawn.input)
        for (const figure of [completeness * 100, ...Object.values(sections)]) {
          expect(figure).toBeGreaterThanOrEqual(0)
          expect(figure).toBeLessThanOrEqual(100)
        }
      }),
      propertySeed(200),
    )
  })
})

describe('a better answer', () => {
  const level = fc.integer({ min: 0, max: 4 })
  const cases = fc.record({
    method: fc.constantFrom('weighted_mean', 'weighted_compliance'),
    unanswered: fc.constantFrom('exclude', 'zero'),
    weights: fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 }),
    answers: fc.array(fc.option(level), { minLength: 4, maxLength: 4 }),
    better: fc.nat(3),
    from: level,
    to: level,
  })

  for (const [kind, sign] of [
    ['favourable', 1],
    ['risk', -1],
  ] as const) {
    it(`to a ${kind} question never ${sign > 0 ? 'lowers' : 'raises'} a score`, () => {
      fc.assert(
        fc.property(cases, ({ method, unanswered, weights, answers, better, from, to }) => {
          const questions = weights.map((weight, rank) =>
            aQuestion(`q${rank}`, { kind: rank === better ? kind : 'favourable', weight }),
          )
          const grid = aGrid([], {
            scoring: { method, unanswered },
            sections: [questions.slice(0, 2), questions.slice(2)].map((part, rank) => ({
              id: `s${rank}`,
              title: '',
              weight: rank + 1,
              questions: part,
            })),
          })
          const scoreWith = (answer: number) => {
            const given = answers.map((other, rank) => [`q${rank}`, rank === better ? answer : other] as const)
            return resultOf(grid, { answers: Object.fromEntries(given) })
          }
          const low = scoreWith(Math.min(from, to))
          const high = scoreWith(Math.max(from, to))
          expect(sign * ((high.total ?? 0) - (low.total ?? 0))).toBeGreaterThanOrEqual(0)
          for (const [id, score] of Object.entries(high.sections)) {
            expect(sign * (score - (low.sections[id] ?? Number.NaN))).toBeGreaterThanOrEqual(0)
          }
        }),
        propertySeed(200),
      )
    })
  }
})

function deepFrozen<Item>(item: Item): Item {
  if (typeof item === 'object' && item !== null) {
    for (const value of Object.values(item)) deepFrozen(value)
    Object.freeze(item)
  }
  return item
}

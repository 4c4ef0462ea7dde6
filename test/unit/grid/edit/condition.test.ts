import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileExpression } from '#shared/domain/grid/compile-expression.ts'
import { type Condition, readCondition, writeCondition, writeWhole } from '#shared/domain/grid/edit/condition.ts'
import {
  type ConditionTruth,
  type NeededChange,
  neededChange,
  truthTeller,
} from '#shared/domain/grid/edit/condition-truth.ts'
import { expressionSites } from '#shared/domain/grid/edit/expression-sites.ts'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import type { Scope } from '#shared/domain/grid/scope.ts'
import { vocabularyOf } from '#shared/domain/grid/variable.ts'
import { propertySeed } from '../../property-seed.ts'
import { aChoice, aGrid, aQuestion } from '../a-grid.ts'
import { jsonFiles, readJson } from '../read-fixture.ts'

const grid = aGrid(
  [aQuestion('a'), aChoice('b', { x: 0, y: { flag: 'f' } }), aChoice('c', { x: 0, y: 1 }, { type: 'multiple' })],
  {
    constants: { limit: 2, name: 'x' },
  },
)
const vocabulary = vocabularyOf(grid.file)
const variables = [
  ...['answers.a', 'answers.b', 'answers.c', 'flags.f', 'notApplicable.a', 'sections.s', 'result.points'],
  ...['result.total', 'result.classification', 'constants.limit', 'constants.name', 'pieces.aipd'],
]
const literal = fc.constantFrom<unknown>(null, true, false, 0, 1, 2, '', 'x', 'y', [], ['x'], ['x', 'y'], [1, null])
const variable = fc.constantFrom(...variables).chain(name => fc.constantFrom<unknown>({ var: name }, { var: [name] }))

const { expression } = fc.letrec<{ expression: unknown }>(tie => ({
  expression: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 1, arbitrary: literal },
    { weight: 1, arbitrary: variable },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          fc.constantFrom('==', '!=', '<', '<=', '>', '>=', 'in'),
          fc.oneof(variable, literal),
          fc.oneof(literal, variable),
        )
        .map(([operator, left, right]) => ({ [operator]: [left, right] })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('==', '<', 'in'), tie('expression'), tie('expression'))
        .map(([operator, left, right]) => ({ [operator]: [left, right] })),
    },
    {
      weight: 3,
      arbitrary: fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('expression'), { maxLength: 3 }))
        .map(([operator, operands]) => ({ [operator]: operands })),
    },
    {
      weight: 2,
      arbitrary: tie('expression').chain(inner => fc.constantFrom<unknown>({ '!': [inner] }, { '!': inner })),
    },
  ),
}))

const scope: fc.Arbitrary<Scope> = fc.record({
  answers: fc.tuple(
    fc.constantFrom(null, 0, 1, 2, 3, 4),
    fc.constantFrom(null, 'x', 'y'),
    fc.constantFrom(null, ['x'], ['x', 'y']),
  ),
  notApplicable: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
  flags: fc.tuple(fc.boolean()),
  sections: fc.tuple(fc.constantFrom(null, 0, 50, 100)),
  points: fc.constantFrom(null, 0, 1, 2),
  classification: fc.constantFrom(null, 'x', 'y'),
  total: fc.constantFrom(null, 0, 2),
  completeness: fc.constantFrom(null, 0, 1),
  pieces: fc.constantFrom(new Map<string, number>(), new Map([['aipd', 2]])),
})

const truthOf = (source: unknown, at: Scope) => compileExpression(source, [], vocabulary, () => undefined).test(at)

/** The same condition with nothing of what was read: every group and every line is written anew. */
function rewritten(condition: Condition): Condition {
  if (condition.kind === 'kept') return condition
  if (condition.kind === 'line') return { ...condition, written: undefined }
  return { kind: 'group', of: condition.of, items: condition.items.map(rewritten) }
}

describe('a condition built by choosing', () => {
  it('goes back to the expression it was read from, exactly', () => {
    fc.assert(
      fc.property(expression, source => {
        expect(writeCondition(readCondition(source))).toBe(source)
        expect(writeWhole(readCondition(source))).toBe(source)
      }),
      propertySeed(500),
    )
  })

  it('means the same once every line is written anew', () => {
    fc.assert(
      fc.property(expression, fc.array(scope, { minLength: 5, maxLength: 5 }), (source, scopes) => {
        const anew = rewritten(readCondition(source))
        for (const at of scopes) {
          expect(truthOf(writeCondition(anew), at)).toBe(truthOf(source, at))
          expect(truthOf(writeWhole(anew), at)).toBe(truthOf(source, at))
        }
      }),
      propertySeed(1000),
    )
  })

  it('shows as lines every expression of the grids that ship, and gives each back exactly', () => {
    const isShown = (condition: Condition): boolean =>
      condition.kind === 'group' ? condition.items.every(isShown) : condition.kind === 'line'
    for (const path of jsonFiles('resources/grids/')) {
      for (const { source } of expressionSites(readJson(path) as GridSource)) {
        const condition = readCondition(source)
        expect([source, isShown(condition)]).toEqual([source, true])
        expect(JSON.stringify(writeWhole(condition))).toBe(JSON.stringify(source))
        expect(readCondition(writeWhole(rewritten(condition)))).toMatchObject({ kind: condition.kind })
      }
    }
  })
})

describe('what would have to change', () => {
  const tell = truthTeller(grid)

  it('is nothing when a condition is as wanted, and once changed makes it so', () => {
    fc.assert(
      fc.property(expression, scope, fc.boolean(), (source, at, wanted) => {
        const truth = tell(source, at)
        const change = neededChange(truth, wanted)
        expect(change === null).toBe(truth.isTrue === wanted)
        if (change && !isImpossible(change)) expect(holdsOnce(truth, linesOf(change))).toBe(wanted)
      }),
      propertySeed(500),
    )
  })
})

const isImpossible = (change: NeededChange): boolean =>
  change.kind !== 'line' &&
  (change.kind === 'any' ? change.changes.every(isImpossible) : change.changes.some(isImpossible))

/** The lines of the first way there is. */
function linesOf(change: NeededChange): Set<ConditionTruth> {
  if (change.kind === 'line') return new Set([change.line])
  const taken = change.kind === 'all' ? change.changes : change.changes.filter(one => !isImpossible(one)).slice(0, 1)
  return new Set(taken.flatMap(one => [...linesOf(one)]))
}

/** Truth of a condition with some of its lines turned over. */
function holdsOnce(truth: ConditionTruth, turned: ReadonlySet<ConditionTruth>): boolean {
  const { condition, items, isTrue } = truth
  if (condition.kind !== 'group') return turned.has(truth) ? !isTrue : isTrue
  const held = items.map(item => holdsOnce(item, turned))
  if (condition.of === 'all') return held.every(Boolean)
  return held.some(Boolean) === (condition.of === 'any')
}

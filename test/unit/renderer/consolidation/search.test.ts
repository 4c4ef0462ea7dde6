import fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterOf, readConsolidationSearch } from '#renderer/features/consolidation/consolidation-search.ts'
import { debateOrder, inOrder } from '#renderer/features/consolidation/criteria/marks-order.ts'
import { spokenMarks, widestVoices } from '#shared/domain/consolidation/chosen-voices.ts'
import { consolidated } from '#test/unit/consolidation/a-round.ts'
import { aGrid, aQuestion } from '#test/unit/grid/a-grid.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

test('an address comes back as it was, and what is not understood is left out', () => {
  const search = {
    grid: 'g@1.0.0',
    criterion: 'q',
    all: true,
    view: 'table',
    college: 'users',
    chapter: 'social',
    state: 'pending',
  } as const
  expect(readConsolidationSearch(search)).toEqual(search)
  const figures = { view: 'figures', member: 'm-1' } as const
  expect(readConsolidationSearch(figures)).toEqual(figures)
  expect(
    readConsolidationSearch({ view: 'pie', college: 'clergy', chapter: 3, state: null, all: 'yes', more: 1 }),
  ).toEqual({})
  expect(filterOf({})).toEqual({ toDebate: true })
  expect(filterOf({ all: true, college: 'users' })).toEqual({ college: 'users' })
})

test('whatever people write in the address, reading it twice changes nothing', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('grid', 'criterion', 'all', 'view', 'member', 'college', 'state'), fc.anything()),
      given => {
        const read = readConsolidationSearch(given)
        expect(readConsolidationSearch(read)).toEqual(read)
      },
    ),
    propertySeed(),
  )
})

const grid = aGrid([aQuestion('a'), aQuestion('b'), aQuestion('c')], {
  scoring: { method: 'weighted_mean', aggregation: { members: 'low_median', dispersionAlert: 2 } },
})

test('the table sorts by any column, what has no figure last', () => {
  const all = consolidated(grid, { a: [1, 1], b: [0, 4], c: [null, 3] })
  const ids = (order: Parameters<typeof inOrder>[1]) => inOrder(all, order).map(({ question }) => question.id)
  expect(ids(debateOrder)).toEqual(['b', 'a', 'c'])
  expect(ids({ column: 'gap', descending: false })).toEqual(['c', 'a', 'b'])
  expect(ids({ column: 'criterion', descending: true })).toEqual(['c', 'b', 'a'])
  expect(ids({ column: 'm-000', descending: true })).toEqual(['a', 'b', 'c'])
  expect(ids({ column: 'm-000', descending: false })).toEqual(['b', 'a', 'c'])
  expect(ids({ column: 'retained', descending: true })).toEqual(['b', 'a', 'c'])
})

test('three voices span the debate: the lowest, the middle, the highest', () => {
  const [criterion] = consolidated(grid, { a: [4, 0, 2, 3, 1] })
  const spoken = spokenMarks((criterion?.marks ?? []).map(mark => ({ ...mark, reason: 'dit' })))
  expect(spoken.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
  expect(widestVoices(spoken).map(({ value }) => value)).toEqual([0, 2, 4])
  expect(widestVoices(spoken.slice(0, 2))).toHaveLength(2)
  expect(spokenMarks(criterion?.marks ?? [])).toEqual([])
})

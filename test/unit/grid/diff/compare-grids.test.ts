import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareGrids } from '#shared/domain/grid/diff/compare-grids.ts'
import { type Element, gridElement } from '#shared/domain/grid/diff/element.ts'
import { fieldChanges } from '#shared/domain/grid/diff/field-changes.ts'
import { allElements, type ElementDiff, isEmptyDiff, statusOf } from '#shared/domain/grid/diff/grid-diff.ts'
import type { GridFile } from '#shared/domain/grid/grid-schema.ts'
import { propertySeed } from '../../property-seed.ts'
import { aChoice, aGridFile, aQuestion, aRule } from '../a-grid.ts'
import { drawnGrid } from '../arbitrary-grid.ts'
import { gridOf, jsonFiles, readJson } from '../read-fixture.ts'

type Json = Record<string, unknown>

const section = (id: string, ...questions: Json[]): Json => ({ id, title: id, questions })
const file = (sections: Json[], changes: Json = {}) => gridOf(aGridFile([], { sections, ...changes })).file
const q = aQuestion
const told = (before: GridFile, after: GridFile) =>
  allElements(compareGrids(before, after).elements)
    .filter(element => statusOf(element) !== 'same')
    .map(element => `${element.kind} ${element.key}: ${statusOf(element)}`)
    .toSorted()

describe('two versions of a grid', () => {
  it('are the same where nothing changed, for every grid that ships', () => {
    for (const path of jsonFiles('resources/grids/')) {
      const grid = gridOf(readJson(path)).file
      expect(isEmptyDiff(compareGrids(grid, structuredClone(grid)))).toBe(true)
    }
  })

  it('differ by what was added, removed and changed, each under its parent', () => {
    const before = file([section('s', q('a'), aChoice('b', { yes: 1, no: 0 }))])
    const after = file([section('s', aChoice('b', { yes: 2, maybe: 1 }), q('c'))])
    expect(told(before, after)).toEqual(
      [
        'question a: removed',
        'option yes: changed',
        'option maybe: added',
        'option no: removed',
        'question c: added',
      ].toSorted(),
    )
  })

  it('tell field by field what changed, the keys of an object apart and a condition as one', () => {
    const before = file([section('s', q('a', { notApplicable: { allowed: false }, visibleWhen: true }))])
    const after = file([
      section(
        's',
        q('a', { notApplicable: { allowed: true }, visibleWhen: { '==': [{ var: 'answers.a' }, 1] }, weight: 2 }),
      ),
    ])
    const [changed] = allElements(compareGrids(before, after).elements).filter(({ fields }) => fields.length > 0)
    expect(changed?.fields.toSorted((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
      { field: 'notApplicable.allowed', before: false, after: true },
      { field: 'visibleWhen', before: true, after: { '==': [{ var: 'answers.a' }, 1] } },
      { field: 'weight', before: undefined, after: 2 },
    ])
  })

  it('say that the fewest elements moved', () => {
    const before = file([section('s', q('a'), q('b'), q('c'), q('d'))])
    const after = file([section('s', q('d'), q('a'), q('x'), q('b'), q('c'))])
    expect(told(before, after)).toEqual(['question d: moved', 'question x: added'])
  })

  it('follow a question into another section, a new one too', () => {
    const before = file([section('s', q('a'), q('b')), section('t', q('c'))])
    const after = file([section('s', q('a')), section('u', q('b'), q('c'))])
    expect(told(before, after)).toEqual(
      ['section u: added', 'question b: moved', 'question c: moved', 'section t: removed'].toSorted(),
    )
    const moved = allElements(compareGrids(before, after).elements).find(({ key }) => key === 'b')
    expect(moved?.parent).toEqual({ before: 's', after: 'u' })
  })

  it('match questions by what the later version says of the one it replaces, then by identifier', () => {
    const before = file([section('s', q('a'), q('b'), q('c'))])
    const after = file([section('s', q('new', { label: 'question a' }), q('b'), q('c'))], {
      version: '2.0.0',
      replaces: [{ version: '1.0.0', mapping: { a: 'new', b: null } }],
    })
    expect(told(before, after)).toEqual(
      ['question new: changed', 'question b: added', 'question b: removed', 'replacement 1.0.0: added'].toSorted(),
    )
    const renamed = allElements(compareGrids(before, after).elements).find(({ key }) => key === 'new')
    expect(renamed?.fields).toEqual([{ field: 'id', before: 'a', after: 'new' }])
  })

  it('tell a changed rule, level, scale, reference and the grid itself', () => {
    const before = file([section('s', q('a'))], {
      rules: [aRule('r', 'alert', true)],
      references: [{ id: 'x', text: 'X' }],
    })
    const after = file([section('s', q('a'))], {
      rules: [aRule('r', 'alert', false)],
      references: [],
      results: { levels: [{ code: 'low', label: 'Low' }], showTotal: false },
      title: 'Another title',
    })
    expect(told(before, after)).toEqual(
      ['rule r: changed', 'result_level low: added', 'reference x: removed'].toSorted(),
    )
    expect(
      compareGrids(before, after)
        .fields.map(({ field }) => field)
        .toSorted(),
    ).toEqual(['results.showTotal', 'title'])
  })
})

const drawnFile = drawnGrid.map(
  ({ sections, rules, scoring }) => aGridFile([], { sections, rules, scoring }) as GridFile,
)

/** The later version as a diff tells it. */
const afterOf = (elements: readonly ElementDiff[]): unknown[] =>
  elements.flatMap(({ kind, key, after, children }) =>
    after ? [{ kind, key, own: after, children: afterOf(children) }] : [],
  )
const countBefore = (elements: readonly Element[]): number =>
  elements.reduce((sum, { children }) => sum + 1 + countBefore(children), 0)

describe('whatever the versions', () => {
  it('the diff of a grid with itself is empty', () => {
    fc.assert(
      fc.property(drawnFile, grid => {
        expect(isEmptyDiff(compareGrids(grid, structuredClone(grid)))).toBe(true)
      }),
      propertySeed(50),
    )
  })

  it('the diff describes everything: the later version is read from it, and every earlier element is in it once', () => {
    fc.assert(
      fc.property(drawnFile, drawnFile, (before, after) => {
        const diff = compareGrids(before, after)
        const all = allElements(diff.elements)
        expect(afterOf(diff.elements)).toEqual(gridElement(after).children)
        expect(all.filter(element => element.before !== null)).toHaveLength(countBefore(gridElement(before).children))
        for (const element of all) {
          if (element.before && element.after)
            expect(element.fields).toEqual(fieldChanges(element.before, element.after))
        }
        expect(isEmptyDiff(diff)).toBe(JSON.stringify(before) === JSON.stringify(after))
      }),
      propertySeed(200),
    )
  })

  it('turned round, what was added was removed and what changed still does', () => {
    fc.assert(
      fc.property(drawnFile, drawnFile, (before, after) => {
        const count = (a: GridFile, b: GridFile, status: string) =>
          allElements(compareGrids(a, b, {}).elements).filter(element => statusOf(element) === status).length
        expect(count(before, after, 'added')).toBe(count(after, before, 'removed'))
        expect(count(before, after, 'changed')).toBe(count(after, before, 'changed'))
      }),
      propertySeed(50),
    )
  })
})

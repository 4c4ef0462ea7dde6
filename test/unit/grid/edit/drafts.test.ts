import { describe, expect, it } from 'vitest'
import { lineAbout, relationsOf, subjectsOf } from '#shared/domain/grid/edit/condition-choices.ts'
import { dropPlace } from '#shared/domain/grid/edit/drop-place.ts'
import { notEditable } from '#shared/domain/grid/edit/editable.ts'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import { changeLevelValue } from '#shared/domain/grid/edit/level-value.ts'
import { nextDraft } from '#shared/domain/grid/edit/next-draft.ts'
import { changeRuleType } from '#shared/domain/grid/edit/rule-type.ts'
import { newSample, resultDifferences, samplesOf } from '#shared/domain/grid/edit/sample.ts'
import { valueAt } from '#shared/domain/grid/edit/value-at.ts'
import { gridFaults } from '#shared/domain/grid/load-grid.ts'
import { mapAnswers } from '#shared/domain/grid/map-answers.ts'
import { aChoice, aGridFile, aQuestion, aRule, resultOf } from '../a-grid.ts'
import { gridOf } from '../read-fixture.ts'

const file = (changes: Record<string, unknown> = {}) =>
  aGridFile([aQuestion('a', { anchors: { '1': 'own words' } }), aChoice('b', { x: 0, y: 1 })], changes) as GridSource

describe('a draft of the next version', () => {
  const published = file({ status: 'published', adoption: { act: 'Délibération' }, validity: { from: '2026-01-01' } })

  it('replaces this one, each question by itself, and is a draft without act nor period', () => {
    const draft = nextDraft(published)
    expect(draft).toMatchObject({ version: '1.1.0', status: 'draft', adoption: null })
    expect(draft.replaces).toEqual([{ version: '1.0.0', mapping: { a: 'a', b: 'b' } }])
    expect('validity' in draft).toBe(false)
    expect(gridFaults(draft)).toEqual([])
  })

  it('takes a version that no other has, and every answer of the former', () => {
    const draft = nextDraft(published, new Set(['1.1.0', '1.2.0']))
    expect(draft.version).toBe('1.3.0')
    const mapped = mapAnswers(gridOf(draft), '1.0.0', {
      a: { value: 3, evidence: [] },
      b: { value: 'y', evidence: [] },
    })
    expect(mapped).toMatchObject({ ok: true, value: { dropped: [] } })
  })
})

describe('a grid is edited', () => {
  const asked = {
    status: 'draft',
    reference: 'g@1.0.0',
    assessed: [],
    storeReadsOnly: false,
    role: 'secretariat' as const,
  }

  it('while it is a draft that no assessment refers to', () => {
    expect(notEditable(asked)).toBeNull()
    expect(notEditable({ ...asked, assessed: [{ grid: 'g@0.9.0' }] })).toBeNull()
    expect(notEditable({ ...asked, assessed: [{ grid: 'g@1.0.0' }] })).toBe('assessed')
    expect(notEditable({ ...asked, status: 'withdrawn' })).toBe('published')
    expect(notEditable({ ...asked, storeReadsOnly: true })).toBe('read_only')
    expect(notEditable({ ...asked, role: 'member' as const })).toBe('not_keeper')
    expect(notEditable({ ...asked, role: undefined })).toBe('not_keeper')
  })
})

describe('a part dropped on another', () => {
  const question = (section: number, rank: number) => ['sections', section, 'questions', rank]

  it('comes before or after it, as ranks are once it is taken out', () => {
    expect(dropPlace(question(0, 0), question(0, 2), 'after', 0)).toMatchObject({ rank: 2 })
    expect(dropPlace(question(0, 2), question(0, 0), 'before', 0)).toMatchObject({ rank: 0 })
    expect(dropPlace(question(1, 3), question(0, 1), 'after', 0)).toMatchObject({
      list: question(0, 0).slice(0, -1),
      rank: 2,
    })
  })

  it('goes to the end of a section, and to no list that cannot hold it', () => {
    expect(dropPlace(question(0, 0), ['sections', 1], 'into', 4)).toEqual({
      list: ['sections', 1, 'questions'],
      rank: 4,
    })
    expect(dropPlace(['rules', 0], ['sections', 1], 'into', 4)).toBeNull()
    expect(dropPlace([...question(0, 0), 'options', 0], [...question(0, 1), 'options', 0], 'before', 0)).toBeNull()
  })
})

describe('what a line may be about', () => {
  const subjects = subjectsOf(file({ constants: { most: 3 } }), ['aipd'])

  it('offers the options and the levels of a question, and relations that make sense of it', () => {
    const scale = subjects.find(({ variable }) => variable === 'answers.a')
    const choice = subjects.find(({ variable }) => variable === 'answers.b')
    expect(scale?.values.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4])
    expect(choice && relationsOf(choice)).toEqual(['is', 'is_not', 'one_of', 'none_of', 'present', 'missing'])
  })

  it('is whole from the first, and keeps what it compares with where that still fits', () => {
    const choice = subjects.find(({ variable }) => variable === 'answers.b')
    if (!choice) throw new Error('no choice')
    const several = lineAbout(choice, 'one_of', { kind: 'literal', value: 'y' })
    expect(several.operand).toEqual({ kind: 'list', values: ['y'] })
    expect(lineAbout(choice, 'is', several.operand).operand).toEqual({ kind: 'literal', value: 'y' })
    expect(lineAbout(choice, 'is', { kind: 'literal', value: 7 }).operand).toEqual({ kind: 'literal', value: 'x' })
    expect(lineAbout(choice, 'missing', several.operand).operand).toBeNull()
  })
})

it('a level that takes another value takes the anchors of questions with it', () => {
  const changed = changeLevelValue(file(), ['scales', 'm', 'levels', 1], 7)
  expect(valueAt(changed, ['sections', 0, 'questions', 0, 'anchors'])).toEqual({ '7': 'own words' })
  expect(gridFaults(changed)).toEqual([])
})

it('a rule that becomes an alert no longer bounds the opinion', () => {
  const grid = file({ rules: [aRule('r', 'knockout', true, { maxOpinion: 'unfavourable' })] })
  const changed = changeRuleType(grid, ['rules', 0], 'alert')
  expect(gridFaults(changed)).toEqual([])
  expect(resultOf(gridOf(changed), {}).maxOpinion).toBe('favourable')
})

it('samples that are none are left out, and a pinned result says what differs', () => {
  expect(samplesOf({ samples: [newSample('s', 'One'), { id: 3 }, 'x'] })).toEqual([newSample('s', 'One')])
  const before = resultOf(gridOf(file()), { answers: { b: 'x' } })
  const after = resultOf(gridOf(file()), { answers: { b: 'y' } })
  expect(resultDifferences(before, before)).toEqual([])
  expect(resultDifferences(before, after).map(({ key }) => key)).toContain('sections')
})

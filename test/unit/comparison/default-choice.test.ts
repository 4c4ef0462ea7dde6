import { describe, expect, test } from 'vitest'
import { defaultChoice, defaultGrid } from '#shared/domain/comparison/default-choice.ts'
import { writtenAnswer } from '#shared/domain/grid/written-answer.ts'
import { aChoice, aGrid, aQuestion } from '#test/unit/grid/a-grid.ts'
import { assessment, sealedAt } from './records.ts'

const retained = (id: string, day: string) => assessment(id, { kind: 'retained', seal: sealedAt(day) })

describe('what is compared at first', () => {
  test('is before and after where a dossier was re-examined', () => {
    const given = [retained('r-3', '2026-03-01'), retained('r-1', '2026-01-01'), retained('r-2', '2026-02-01')]
    expect(defaultChoice(given, 'd-1', 'm-1')).toEqual(['r-2', 'r-3'])
  })

  test('is one’s own beside the retained one', () => {
    const given = [retained('r-1', '2026-01-01'), assessment('a-1'), assessment('a-2', { memberId: 'm-2' })]
    expect(defaultChoice(given, 'd-1', 'm-1')).toEqual(['a-1', 'r-1'])
    expect(defaultChoice(given, 'd-1', 'm-9')).toEqual(['r-1'])
  })

  test('is nothing when one comes from nowhere', () => {
    expect(defaultChoice([retained('r-1', '2026-01-01')], undefined, 'm-1')).toEqual([])
  })

  test('is on the grid of the dossier one comes from, else on the most used', () => {
    const given = [
      assessment('a-1', { grid: 'one@1.0.0', dossierId: 'd-2' }),
      assessment('a-2', { grid: 'two@1.0.0', dossierId: 'd-1' }),
      assessment('a-3', { grid: 'two@1.0.0', dossierId: 'd-3' }),
    ]
    expect(defaultGrid(given, 'd-2')).toBe('one@1.0.0')
    expect(defaultGrid(given, undefined)).toBe('two@1.0.0')
    expect(defaultGrid([], undefined)).toBeUndefined()
  })
})

test('an answer is written in the words of its question', () => {
  const grid = aGrid([
    aQuestion('scale'),
    aChoice('choice', { x: 0, y: 2 }, { type: 'multiple' }),
    aQuestion('number', { type: 'number', kind: 'information', unit: 'kWh' }),
    aQuestion('text', { type: 'text', kind: 'information' }),
  ])
  const written = (id: string, value: Parameters<typeof writtenAnswer>[1]) => {
    const question = grid.questionById.get(id)
    return question ? writtenAnswer(question, value, 'fr') : undefined
  }
  expect(written('scale', 2)).toBe('2, level 2')
  expect(written('scale', null)).toBeNull()
  expect(written('choice', ['y', 'x'])).toBe('x, y')
  expect(written('number', 1250.5)).toBe('1\u202f250,5 kWh')
  expect(written('text', 'Oui')).toBe('Oui')
})

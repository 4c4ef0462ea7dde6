import { expect, test } from 'vitest'
import { dossierStates } from '#shared/domain/dossier.ts'
import { costTotals, dueOf, relatedDossiers } from '#shared/domain/dossier-sheet.ts'
import { procedureActions, transitions } from '#shared/domain/procedure.ts'
import { isSiren, readSiren } from '#shared/text/siren.ts'
import { aDossier } from '#test/component/a-record.ts'

test('costs are summed by unit and recurrence, and never across', () => {
  const line = (id: string, amount: number | undefined, unit: 'eur' | 'kwh', recurrence: 'once' | 'year') => ({
    ...{ id, label: id, unit, recurrence },
    ...(amount === undefined ? {} : { amount }),
  })
  const costs = [
    line('a', 0.1, 'eur', 'year'),
    line('b', 0.2, 'eur', 'year'),
    line('c', 1000, 'eur', 'once'),
    line('d', undefined, 'kwh', 'year'),
    line('e', 0.0004, 'kwh', 'once'),
    line('f', 2e-7, 'kwh', 'once'),
  ]
  expect(costTotals(costs)).toEqual([
    { unit: 'eur', recurrence: 'once', amount: 1000 },
    { unit: 'eur', recurrence: 'year', amount: 0.3 },
    { unit: 'kwh', recurrence: 'once', amount: 0.0004002 },
  ])
})

test('dossiers are related whichever names the other', () => {
  const a = aDossier('a', { number: '2026-001', relatedIds: ['b'] })
  const b = aDossier('b', { number: '2026-002' })
  const c = aDossier('c', { number: '2026-003', relatedIds: ['b'] })
  expect(relatedDossiers(b, [a, b, c]).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(relatedDossiers(a, [a, b, c]).map(({ id }) => id)).toEqual(['b'])
})

test('what is due is nearest first, and what was met last', () => {
  const deadlines = [
    { id: 'x', label: 'Essai', date: '2026-10-01', met: true },
    { id: 'y', label: 'Réponse', date: '2026-12-01' },
    { id: 'z', label: 'Sans jour' },
  ]
  expect(dueOf({ deadline: '2026-12-15', deadlines }).map(({ id }) => id)).toEqual(['y', 'opinion', 'x'])
})

test('a SIREN is nine digits that bear out their key', () => {
  expect(readSiren('732 829 320')).toBe('732829320')
  expect(readSiren('73282932')).toBeNull()
  expect(isSiren('732829320')).toBe(true)
  expect(isSiren('732829321')).toBe(false)
})

test('what comes next of a state leads to states there are, by acts that have a name', () => {
  for (const next of Object.values(transitions).flat()) {
    expect(dossierStates).toContain(next.to)
    expect(procedureActions).toContain(next.action)
    expect(next.by.length).toBeGreaterThan(0)
  }
})

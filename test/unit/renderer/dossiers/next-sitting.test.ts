import { expect, test } from 'vitest'
import { nextSitting } from '#renderer/features/dossiers/next-sitting.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'

const aSitting = (date: string, ...dossierIds: string[]): SittingRecord => ({
  id: date,
  author: 'm-1',
  clock: '000000000000001-000000-test',
  schema: 1,
  date,
  place: '',
  rules: 'r@1.0.0',
  agenda: [{ id: 'opening', title: 'Ouverture' }, ...dossierIds.map(id => ({ id, dossierId: id, title: id }))],
  attendance: [],
})

test('the next sitting is the first from today on that has dossiers', () => {
  const sittings = [aSitting('2027-01-14', 'd-3'), aSitting('2026-11-01', 'd-1'), aSitting('2026-11-23', 'd-2')]
  expect(nextSitting(sittings, '2026-11-23')).toEqual({ date: '2026-11-23', dossierIds: ['d-2'] })
  expect(nextSitting(sittings, '2026-11-24')?.date).toBe('2027-01-14')
})

test('a sitting without a dossier is passed over, and there may be none', () => {
  expect(nextSitting([aSitting('2026-12-01')], '2026-11-23')).toBeNull()
})

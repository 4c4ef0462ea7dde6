import type { DossierRecord } from '#shared/domain/dossier.ts'

/** A dossier with what the test is about, the rest being of no consequence. */
export const aDossier = (facts: Partial<DossierRecord> = {}): DossierRecord => ({
  id: `d-${facts.number ?? '2026-001'}`,
  author: 'm-1',
  clock: '000000000000001-000000-test',
  schema: 1,
  state: 'under_instruction',
  updatedAt: '2026-11-20T09:00:00.000Z',
  number: '2026-001',
  title: 'Dossier',
  direction: '',
  summary: '',
  grids: [],
  ...facts,
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventRecord } from '#shared/domain/act-event.ts'
import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { DossierRecord, DossierState } from '#shared/domain/dossier.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { resources } from '#test/shipped-resources.ts'

const at = '2026-11-20T09:00:00.000Z'
const base = (id: string) => ({ id, author: 'm-chair', clock: '000000000000001-000000-test', schema: 1 })

/** One of the grids that ship, `boussole-nantes@1.0.0`. */
export function shipped(reference: string): Grid {
  const [id, version] = reference.split('@')
  const grid = loadGrid(JSON.parse(readFileSync(join(resources, 'grids', `${id}.v${version}.json`), 'utf8')))
  if (!grid.ok) throw new Error(grid.error.code)
  return grid.value
}

export const answer = (value: Answer['value'], reason?: string): Answer => ({
  value,
  evidence: [],
  ...(reason === undefined ? {} : { reason }),
})

export const assessment = (id: string, facts: Partial<AssessmentRecord> = {}): AssessmentRecord => ({
  ...base(id),
  dossierId: 'd-1',
  kind: 'individual',
  grid: 'boussole-nantes@1.0.0',
  memberId: 'm-1',
  answers: {},
  updatedAt: at,
  ...facts,
})

export const sealedAt = (day: string) => ({ at: `${day}T09:00:00.000Z`, hash: 'a'.repeat(64) })

export const opening = (dossierId: string, grid: string): EventRecord => ({
  ...base(`e-${dossierId}`),
  device: 'poste',
  number: 1,
  act: 'round_opened',
  subject: dossierId,
  hash: 'b'.repeat(64),
  at,
  round: { dossierId, grid },
})

export const dossier = (id: string, state: DossierState = 'on_agenda'): DossierRecord => ({
  ...base(id),
  state,
  updatedAt: at,
  number: `2026-${id.replace(/\D/g, '').padStart(3, '0')}`,
  title: `Dossier ${id}`,
  direction: '',
  summary: '',
  grids: ['boussole-nantes@1.0.0'],
})

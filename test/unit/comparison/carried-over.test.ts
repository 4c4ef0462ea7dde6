import { expect, test } from 'vitest'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { carriedOver } from '#shared/domain/comparison/carried-over.ts'
import { aGrid, aQuestion } from '#test/unit/grid/a-grid.ts'

const later = aGrid([aQuestion('new'), aQuestion('kept')], {
  version: '2.0.0',
  replaces: [{ version: '1.0.0', mapping: { old: 'new', gone: null } }],
})

const made = (grid: string): AssessmentRecord => ({
  ...{ id: grid, author: 'm', clock: '000000000000001-000000-test', schema: 1, dossierId: 'd', kind: 'retained' },
  ...{ memberId: 'm', updatedAt: '2026-06-02T09:00:00.000Z', grid },
  answers: {
    old: { value: 1, evidence: [] },
    kept: { value: 2, evidence: [] },
    gone: { value: 0, evidence: [] },
  },
})

test('an assessment of a version that is replaced is read with the answers that follow, and counts those that do not', () => {
  const [carried, ...others] = carriedOver(later, [
    made(`${later.id}@1.0.0`),
    made(`${later.id}@0.9.0`),
    made(later.reference),
    made('another@1.0.0'),
  ])
  expect(others).toEqual([])
  expect(carried).toMatchObject({ version: '1.0.0', dropped: 1, record: { grid: `${later.id}@1.0.0` } })
  expect(carried?.record.answers).toEqual({ new: { value: 1, evidence: [] }, kept: { value: 2, evidence: [] } })
})

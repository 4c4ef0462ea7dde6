import type { AssessmentRecord } from '../assessment.ts'
import type { Grid } from '../grid/grid.ts'
import { mapAnswers } from '../grid/map-answers.ts'

/** An assessment of an earlier version, read with the answers that follow; `dropped` counts those that do not. */
export type CarriedOver = { record: AssessmentRecord; version: string; dropped: number }

/**
 * The assessments made with a version that `grid` says it replaces, as its mapping carries them over (grid/1 §13): read so
 * to be compared, never written.
 */
export const carriedOver = (grid: Grid, assessments: readonly AssessmentRecord[]): CarriedOver[] =>
  assessments.flatMap(record => {
    const [id, version = ''] = record.grid.split('@')
    const mapped = id === grid.id && record.grid !== grid.reference ? mapAnswers(grid, version, record.answers) : null
    if (!mapped?.ok) return []
    return [{ record: { ...record, answers: mapped.value.answers }, version, dropped: mapped.value.dropped.length }]
  })

import type { Answer } from '../assessment.ts'
import { answersToInput } from '../grid/answers-to-input.ts'
import { type Evaluation, runEvaluation } from '../grid/evaluation.ts'
import type { Grid } from '../grid/grid.ts'
import { loadGrid } from '../grid/load-grid.ts'
import { isDateOfAct } from '../opinion/act-date.ts'
import { failure, ok, type Result } from '../result.ts'
import { type ReportAnswer, type ReportRecord, reportRecord } from './report-record.ts'

export type ReportFailure = 'report_malformed' | 'report_date' | 'report_grid' | 'report_answers'

/** A record with its grid loaded. `evaluation` is that of its answers, `null` where it has none to evaluate. */
export type Report = { record: ReportRecord; grid: Grid; evaluation: Evaluation | null }

/** Reads a parsed report/1 record; fails on another shape, an impossible date, a grid or answers that are refused. */
export function checkReport(content: unknown): Result<Report, ReportFailure> {
  const parsed = reportRecord.safeParse(content)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failure('report_malformed', { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
  }
  const record = parsed.data
  if (!isDateOfAct(record.date)) return failure('report_date', { date: record.date })
  const grid = loadGrid(record.grid)
  if (!grid.ok) return failure('report_grid', grid.error.params)
  if (record.kind === 'blank_grid' || (record.of === 'consolidation' && Object.keys(record.answers).length === 0)) {
    return ok({ record, grid: grid.value, evaluation: null })
  }
  const evaluation = runEvaluation(grid.value, answersToInput(engineAnswers(record.answers), record.pieces))
  if (!evaluation.ok) return failure('report_answers', evaluation.error.params)
  return ok({ record, grid: grid.value, evaluation: evaluation.value })
}

/** The engine reads values only: passages stay out. */
const engineAnswers = (answers: Readonly<Record<string, ReportAnswer>>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...answer, evidence: [] }]))

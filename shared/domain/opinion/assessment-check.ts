import { type InputFault, inputFaults } from '../grid/check-input.ts'
import type { Grid, Question } from '../grid/grid.ts'
import type { GridInput } from '../grid/grid-input.ts'
import { failure } from '../result.ts'
import type { OpinionRecord } from './opinion-record.ts'

export type AssessmentFailure = 'act_grid_input' | 'act_grid_question_unknown' | 'act_grid_dispersion'

/**
 * What an act says of a grid besides its result: answers of the shape of their questions, nothing on a question that the
 * grid does not have, spreads that the members' marks can have. Null when nothing is wrong.
 */
export function assessmentFault(assessment: OpinionRecord['assessments'][number], grid: Grid, input: GridInput) {
  const { dispersion, justifications = {}, members } = assessment
  const keys: [place: string, ids: readonly string[]][] = [
    ['retained.answers', Object.keys(input.answers ?? {})],
    ['retained.notApplicable', input.notApplicable ?? []],
    ['retained.confidence', Object.keys(input.confidence ?? {})],
    ['dispersion', Object.keys(dispersion)],
    ['justifications', Object.keys(justifications)],
  ]
  for (const [place, ids] of keys) {
    const unknown = ids.find(id => !grid.questionById.has(id))
    if (unknown !== undefined) {
      return failure('act_grid_question_unknown', { grid: grid.reference, question: unknown, place })
    }
  }
  // Bounds and emptied fields belong to data entry: an act takes what the engine evaluates (grid/1 §1).
  const fault = inputFaults(grid, input).find(one => !isOfDataEntry(one, grid, input))
  if (fault)
    return failure('act_grid_input', { grid: grid.reference, question: fault.question, message: fault.message })
  for (const question of grid.questions) {
    const spread = dispersion[question.id] ?? null
    if (spread !== null && !isPossible(spread, question, members)) {
      return failure('act_grid_dispersion', { grid: grid.reference, question: question.id, value: spread })
    }
  }
  return null
}

function isOfDataEntry({ code, question }: InputFault, grid: Grid, { answers = {} }: GridInput): boolean {
  if (code !== 'empty_answer') return code === 'number_out_of_bounds'
  const type = grid.questionById.get(question)?.type
  return answers[question] === '' ? type === 'text' || type === 'piece' : type === 'multiple'
}

/** Highest mark less the lowest, or the number of distinct answers less one; 0 of a single mark (grid/1 §12). */
function isPossible(spread: number, question: Question, members: number): boolean {
  if (!Number.isFinite(spread) || spread < 0 || members < 1) return false
  if (members === 1) return spread === 0
  if (question.type === 'scale') return spread <= question.highest - question.lowest
  return question.type === 'number' || (Number.isInteger(spread) && spread < members)
}

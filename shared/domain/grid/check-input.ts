import { failure, type Result } from '../result.ts'
import { type AnswerFaultCode, answerFault } from './answer-fault.ts'
import type { Grid } from './grid.ts'
import { type GridInput, readInput } from './grid-input.ts'

export type InputFaultCode =
  | AnswerFaultCode
  | 'input_shape'
  | 'unknown_question'
  | 'not_applicable_not_allowed'
  | 'confidence_range'
  | 'piece_count'

/** `question` is empty when the fault is not about one. */
export type InputFault = { code: InputFaultCode; question: string; message: string }

/**
 * Validation at data entry and at import, stricter than `evaluate`: every answer has the shape and a value of its
 * question, hidden questions included. Fails with the first fault; `params` hold `message`, and `question` where
 * there is one.
 */
export function checkInput(grid: Grid, content: unknown): Result<GridInput, InputFaultCode> {
  const read = readInput(content)
  if (!read.ok) return read
  const [fault] = inputFaults(grid, read.value)
  if (!fault) return read
  const { code, question, message } = fault
  return failure(code, { message, ...(question === '' ? {} : { question }) })
}

/** Every fault that data entry finds in an input. Ids in `notApplicable` that name no question are ignored. */
export function inputFaults(grid: Grid, input: GridInput): InputFault[] {
  return [...answerFaults(grid, input), ...notApplicableFaults(grid, input), ...confidenceFaults(grid, input)].concat(
    pieceFaults(input),
  )
}

function answerFaults(grid: Grid, { answers = {} }: GridInput): InputFault[] {
  return Object.entries(answers).flatMap(([id, value]) => {
    const question = grid.questionById.get(id)
    if (!question) return [unknownQuestion(id)]
    const fault = answerFault(question, value)
    return fault ? [{ code: fault.code, question: id, message: `question "${id}": ${fault.sentence}` }] : []
  })
}

function notApplicableFaults(grid: Grid, { notApplicable = [] }: GridInput): InputFault[] {
  return notApplicable.flatMap(id => {
    if (grid.questionById.get(id)?.notApplicable.allowed !== false) return []
    const message = `the question "${id}" does not allow "not applicable"`
    return [{ code: 'not_applicable_not_allowed', question: id, message }]
  })
}

function confidenceFaults(grid: Grid, { confidence = {} }: GridInput): InputFault[] {
  return Object.entries(confidence).flatMap(([id, given]) => {
    if (!grid.questionById.has(id)) return [unknownQuestion(id)]
    if (given === 1 || given === 2 || given === 3) return []
    return [{ code: 'confidence_range', question: id, message: `question "${id}": a confidence is 1, 2 or 3` }]
  })
}

function pieceFaults({ pieces = {} }: GridInput): InputFault[] {
  return Object.entries(pieces).flatMap(([type, count]) => {
    if (Number.isInteger(count) && count >= 0) return []
    return [{ code: 'piece_count', question: '', message: `pieces.${type}: a count of pieces is a whole number` }]
  })
}

const unknownQuestion = (id: string): InputFault => ({
  code: 'unknown_question',
  question: id,
  message: `the question "${id}" does not exist in this grid`,
})

import type { Answer } from '../assessment.ts'
import type { GridInput } from './grid-input.ts'
import type { Value } from './value.ts'

/**
 * Input of the engine from the answers of an assessment and the counts of pieces by type (FORMATS.md). What is
 * unanswered is left out; "not applicable" is sorted, so that the same answers give the same bytes.
 */
export function answersToInput(
  answers: Readonly<Record<string, Answer>>,
  pieceCounts: Readonly<Record<string, number>>,
): Required<GridInput> {
  const entries = Object.entries(answers)
  const values: Record<string, Value> = Object.fromEntries(
    entries.flatMap(([question, { value }]) => (value === null ? [] : [[question, value]])),
  )
  return {
    answers: values,
    notApplicable: entries.flatMap(([question, answer]) => (answer.notApplicable ? [question] : [])).toSorted(),
    pieces: { ...pieceCounts },
    confidence: Object.fromEntries(
      entries.flatMap(([question, { confidence }]) => (confidence === undefined ? [] : [[question, confidence]])),
    ),
  }
}

/** Number of documents of each type, as `pieces.<type>` of a grid counts them. */
export function countPieces(pieces: readonly { type: string }[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const { type } of pieces) counts.set(type, (counts.get(type) ?? 0) + 1)
  return Object.fromEntries(counts)
}

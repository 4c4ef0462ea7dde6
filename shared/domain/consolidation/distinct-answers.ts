import type { Question } from '../grid/grid.ts'
import { isArray, type Value } from '../grid/value.ts'
import type { MemberMark } from './member-mark.ts'
import type { Person } from './participants.ts'

/** One answer and those who gave it. */
export type DistinctAnswer = { value: Value; people: Person[] }

/**
 * The different answers to a question: numbers from the lowest, choices in the order of the options, the rest by how many
 * gave them. Options chosen in another order are the same answer (grid/1 §12).
 */
export function distinctAnswers(question: Question, marks: readonly MemberMark[]): DistinctAnswer[] {
  const found = new Map<string, DistinctAnswer>()
  for (const { value, person } of marks) {
    if (value === null) continue
    const known = found.get(keyOf(value))
    if (known) known.people.push(person)
    else found.set(keyOf(value), { value, people: [person] })
  }
  return [...found.values()].toSorted(
    (a, b) => place(question, a.value) - place(question, b.value) || b.people.length - a.people.length,
  )
}

/** The answer that most gave; `null` where none was, or where several tie. */
export function mostGiven(answers: readonly DistinctAnswer[]): DistinctAnswer | null {
  const most = Math.max(0, ...answers.map(({ people }) => people.length))
  const first = answers.filter(({ people }) => people.length === most)
  return first.length === 1 ? (first[0] ?? null) : null
}

/** Equal for the same answer only. */
export const keyOf = (value: Value): string =>
  JSON.stringify(isArray(value) ? value.map(item => JSON.stringify(item)).toSorted() : value)

function place(question: Question, value: Value): number {
  if (typeof value === 'number') return value
  if (question.type !== 'choice' && question.type !== 'multiple') return 0
  const code = isArray(value) ? value[0] : value
  const rank = question.options.findIndex(option => option.code === code)
  return rank === -1 ? question.options.length : rank
}

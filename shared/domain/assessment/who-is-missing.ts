import type { Answer } from '../assessment.ts'
import { answersToInput } from '../grid/answers-to-input.ts'
import type { Grid } from '../grid/grid.ts'
import { visibleQuestions } from '../grid/visible-questions.ts'
import type { Capacity } from '../member.ts'
import { askedCapacities, isAsked } from './asked-questions.ts'
import type { Contribution } from './given.ts'
import { saysSomething } from './same-answer.ts'

/** What one capacity was asked and gave. `asked` and `answered` are identifiers of questions, in the order of the grid. */
export type CapacityStanding = {
  capacity: Capacity
  asked: string[]
  answered: string[]
  /** `at` is the instant of sealing. */
  given: { contributionId: string; memberId: string; at: string }[]
}

export type WhoIsMissing = {
  rows: CapacityStanding[]
  /** Contributions came, and all of them from the IT department: one direction would carry the whole decision. */
  onlyItDepartment: boolean
}

/**
 * Who has answered the questions meant for them. `contributions`: those in force. Questions that the answers given so
 * far keep hidden are not asked of anybody.
 */
export function whoIsMissing(
  grid: Grid,
  contributions: readonly Contribution[],
  pieceCounts: Readonly<Record<string, number>>,
): WhoIsMissing {
  const visible = visibleQuestions(grid, answersToInput(mergedAnswers(contributions), pieceCounts))
  const rows = askedCapacities(grid).map((capacity): CapacityStanding => {
    const own = contributions.filter(one => one.capacity === capacity)
    const asked = visible.filter(question => isAsked(question, capacity)).map(({ id }) => id)
    return {
      capacity,
      asked,
      answered: asked.filter(id => own.some(({ answers }) => Object.hasOwn(answers, id) && saysSomething(answers[id]))),
      given: own.map(({ id, memberId, seal }) => ({ contributionId: id, memberId, at: seal.at })),
    }
  })
  const gave = rows.filter(({ given }) => given.length > 0)
  return {
    rows: rows.filter(({ asked, given }) => asked.length + given.length > 0),
    onlyItDepartment: gave.length > 0 && gave.every(({ capacity }) => capacity === 'it_department'),
  }
}

/** What is known of a dossier from its contributions, the latest given winning: it decides which questions appear. */
export function mergedAnswers(contributions: readonly Contribution[]): Record<string, Answer> {
  const said = contributions.flatMap(({ answers }) => Object.entries(answers).filter(([, one]) => saysSomething(one)))
  return Object.fromEntries(said)
}

import type { Answer } from '../assessment.ts'
import type { Grid, Question } from '../grid/grid.ts'
import type { Contribution } from './given.ts'
import { sameAnswer, saysSomething } from './same-answer.ts'

/** What was contributed to one question, in the order of giving. `disagrees`: two of the answers are not the same. */
export type ReferenceChoice = {
  question: Question
  offers: { contribution: Contribution; answer: Answer }[]
  disagrees: boolean
}

/** The contributions side by side, in the order of the grid; a question that nobody answered has no offer. */
export function referenceChoices(grid: Grid, contributions: readonly Contribution[]): ReferenceChoice[] {
  return grid.questions.map(question => {
    const offers = contributions.flatMap(contribution => {
      const answer = answerTo(contribution.answers, question.id)
      return saysSomething(answer) ? [{ contribution, answer }] : []
    })
    const [first] = offers
    return { question, offers, disagrees: offers.some(({ answer }) => first && !sameAnswer(answer, first.answer)) }
  })
}

const answerTo = (answers: Readonly<Record<string, Answer>>, question: string): Answer | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined

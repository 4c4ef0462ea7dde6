import type { Grid, Question } from '../grid.ts'
import type { Settled } from '../settle.ts'
import { answerOf, type PathAnswer } from './classification-path.ts'

const readsClass = ({ visibleWhen }: Pick<Question, 'visibleWhen'>): boolean =>
  visibleWhen.reads.some(({ name }) => name === 'result.classification')

/** The questions that the class opens, in the order of the grid: what a grid has checked because of it, with the answers so far. */
export function askedByClass(grid: Grid, settled: Settled): PathAnswer[] {
  if (settled.scope.classification === null) return []
  return grid.sections
    .flatMap(section => section.questions.filter(question => readsClass(section) || readsClass(question)))
    .filter(({ index }) => settled.visible[index] === true)
    .map(question => answerOf(question, settled))
}

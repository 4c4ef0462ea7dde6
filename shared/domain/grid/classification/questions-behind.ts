import type { Variable } from '../expression.ts'
import type { Grid, Question } from '../grid.ts'
import { hasOptions } from '../points.ts'

/** The questions whose answers a variable depends on: the one it names, or those whose options raise the flag it names. */
export function questionsBehind(grid: Grid, { space, key }: Pick<Variable, 'space' | 'key'>): Question[] {
  if (space === 'answers' || space === 'notApplicable') return grid.questions.filter(({ id }) => id === key)
  if (space !== 'flags') return []
  return grid.questions.filter(question => hasOptions(question) && question.options.some(({ flag }) => flag === key))
}

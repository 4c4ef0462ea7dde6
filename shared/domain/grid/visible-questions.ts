import type { Grid, Question, Section } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import { settle } from './settle.ts'

export type VisibleSection = { section: Section; questions: Question[] }

/** What a form shows for an input: the sections that have a visible question, with those questions, in grid order. */
export function visibleSections(grid: Grid, input: GridInput): VisibleSection[] {
  const { visible } = settle(grid, input)
  return grid.sections.flatMap(section => {
    const questions = section.questions.filter(question => visible[question.index])
    return questions.length === 0 ? [] : [{ section, questions }]
  })
}

/** The visible questions of an input, in grid order. */
export const visibleQuestions = (grid: Grid, input: GridInput): Question[] =>
  visibleSections(grid, input).flatMap(({ questions }) => questions)

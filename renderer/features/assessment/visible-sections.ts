import type { Grid, Question, Section } from '#shared/domain/grid/grid.ts'

export type VisibleSection = { section: Section; questions: Question[] }

/** Sections with the questions that the answers so far let appear; a section without any is left out. */
export function visibleSections(grid: Grid, visible: readonly boolean[]): VisibleSection[] {
  return grid.sections
    .map(section => ({ section, questions: section.questions.filter(question => visible[question.index]) }))
    .filter(({ questions }) => questions.length > 0)
}

import type { Grid, Question, Section } from '#shared/domain/grid/grid.ts'

/** A question under its number in the grid, which does not change when others are hidden. */
export type NumberedQuestion = { question: Question; section: Section; number: string }
export type VisibleSection = { section: Section; number: string; questions: NumberedQuestion[] }

/** Sections with the questions that the answers so far let appear; a section without any is left out. */
export function visibleSections(grid: Grid, isVisible: (question: Question) => boolean): VisibleSection[] {
  return grid.sections
    .map((section, index) => ({
      section,
      number: String(index + 1),
      questions: section.questions.flatMap((question, rank) =>
        isVisible(question) ? [{ question, section, number: `${index + 1}.${rank + 1}` }] : [],
      ),
    }))
    .filter(({ questions }) => questions.length > 0)
}

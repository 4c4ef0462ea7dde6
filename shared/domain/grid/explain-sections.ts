import { type Evaluation, isBelowMinimum } from './evaluation.ts'
import type { Question, Section } from './grid.ts'
import type { Contribution } from './section-score.ts'

/** A section with its progress and what makes its score. Counts are of visible questions. */
export type SectionExplanation = {
  section: Section
  visible: Question[]
  answered: number
  notApplicable: number
  required: number
  missing: Question[]
  /** 0–100, rounded; `null` without any. */
  score: number | null
  belowMinimum: boolean
  contributions: Contribution[]
}

export function explainSections({ settled, completeness, scores }: Evaluation): SectionExplanation[] {
  const { visible, scope } = settled
  return scores.map(sectionScore => {
    const { section, contributions, score } = sectionScore
    const shown = section.questions.filter(({ index }) => visible[index])
    return {
      section,
      visible: shown,
      answered: shown.filter(({ index }) => (scope.answers[index] ?? null) !== null).length,
      notApplicable: shown.filter(({ index }) => scope.notApplicable[index]).length,
      required: completeness.required.filter(({ sectionId }) => sectionId === section.id).length,
      missing: completeness.missing.filter(({ sectionId }) => sectionId === section.id),
      score,
      belowMinimum: isBelowMinimum(sectionScore),
      contributions,
    }
  })
}

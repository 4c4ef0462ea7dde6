import { useTranslation } from 'react-i18next'
import { saysSomething } from '#shared/domain/assessment/same-answer.ts'
import type { MissingReason } from '#shared/domain/grid/missing-reasons.ts'
import type { Answers } from './answer-history.ts'
import type { VisibleSection } from './visible-sections.ts'

/** How far one is, and what is missing, in words; `percent` is 0–100. */
export function useOnTheWay(
  sections: readonly VisibleSection[],
  answers: Answers,
  reasons: readonly MissingReason[],
): { progress: string; missing: string[]; percent: number } {
  const { t } = useTranslation('assessment')
  const questions = sections.flatMap(section => section.questions.map(({ question }) => question))
  const answered = questions.filter(({ id }) => saysSomething(answers[id])).length
  const owed = questions.filter(({ id, required }) => required && !saysSomething(answers[id])).length
  return {
    progress: t('progress', { answered, total: questions.length }),
    missing: [
      ...(owed > 0 ? [t('missing', { count: owed })] : []),
      ...(reasons.length > 0 ? [t('missingReasons', { count: reasons.length })] : []),
    ],
    percent: (100 * answered) / Math.max(1, questions.length),
  }
}

import { useTranslation } from 'react-i18next'
import { daysBetween, relativeDays } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { DossierState } from '#shared/domain/dossier.ts'
import type { Due } from '#shared/domain/dossier-sheet.ts'
import { type DeadlineStanding, deadlineStanding } from './deadline-standing.ts'

export type DeadlineWords = { standing: DeadlineStanding; days: number; words: string }

/** How far a deadline is, or why that no longer matters: the same words in the list of dossiers and on their sheets. */
export function useDeadlineWords(state: DossierState, today: string): (due: Due) => DeadlineWords {
  const { t } = useTranslation('sheet')
  const language = useLanguage()
  return due => {
    const standing = deadlineStanding(due, state)
    const days = daysBetween(today, due.date)
    if (standing !== 'runs') return { standing, days, words: t(`deadline.${standing}`) }
    return { standing, days, words: days < 0 ? t('deadline.late', { n: -days }) : relativeDays(days, language) }
  }
}

import { useTranslation } from 'react-i18next'
import type { Reference } from '#shared/domain/grid/grid-schema.ts'
import { civilDate } from '../language/dates.ts'
import { useLanguage } from '../language/use-language.ts'

/** « Règlement (UE) 2024/1689, article 5 », and « applicable à partir du 2 février 2025 » where the grid says so. */
export function useReferenceWords(): (reference: Reference) => { article: string; from: string | null } {
  const { t } = useTranslation('classification')
  const language = useLanguage()
  return ({ text, article, applicableFrom }) => ({
    article: article === undefined ? text : t(/^\d/.test(article) ? 'article' : 'articles', { text, article }),
    from: applicableFrom === undefined ? null : t('from', { date: civilDate(applicableFrom, language) }),
  })
}

import { useTranslation } from 'react-i18next'
import type { PathAnswer } from '#shared/domain/grid/classification/classification-path.ts'
import { chosenOptions, hasOptions } from '#shared/domain/grid/points.ts'
import { isArray } from '#shared/domain/grid/value.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { useLanguage } from '../language/use-language.ts'

/** What was answered, in the words of the grid; or why there is nothing. `ofGrid`: the words are the grid's. */
export function useAnswerWords(): (answer: PathAnswer) => { text: string; ofGrid: boolean } {
  const { t } = useTranslation('classification')
  const language = useLanguage()
  return ({ question, value, hidden, notApplicable }) => {
    if (notApplicable) return { text: t('notApplicable'), ofGrid: false }
    if (hidden) return { text: t('hidden'), ofGrid: false }
    if (value === null) return { text: t('unanswered'), ofGrid: false }
    if (hasOptions(question)) {
      const labels = chosenOptions(question, value).map(({ label }) => label)
      return { text: labels.join(', '), ofGrid: true }
    }
    if (typeof value === 'number') return { text: writtenNumber(value, language), ofGrid: false }
    return { text: isArray(value) ? value.join(', ') : String(value), ofGrid: true }
  }
}

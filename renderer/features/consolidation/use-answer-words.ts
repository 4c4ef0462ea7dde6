import { useTranslation } from 'react-i18next'
import { dayOfInstant } from '#renderer/ui/language/dates.ts'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { isArray, type Value } from '#shared/domain/grid/value.ts'
import { writtenNumber } from '#shared/text/written-number.ts'

/** An answer in words: the number of a level or a quantity, the labels of options, else what was written. */
export function useAnswerWords(): (question: Question, value: Value) => string {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  return (question, value) => {
    if (value === null) return t('none')
    if (isArray(value)) return value.map(code => labelOf(question, code)).join(', ')
    if (typeof value === 'number') {
      const number = writtenNumber(value, language)
      return question.type === 'number' ? `${number} ${question.unit}` : number
    }
    if (question.type === 'date' && typeof value === 'string') return dayOfInstant(`${value}T12:00:00`, language)
    return labelOf(question, value)
  }
}

function labelOf(question: Question, code: Value): string {
  const options = question.type === 'choice' || question.type === 'multiple' ? question.options : []
  return options.find(option => option.code === code)?.label ?? String(code)
}

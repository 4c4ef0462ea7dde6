import { useTranslation } from 'react-i18next'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { Question } from '#shared/domain/grid/grid.ts'
import { hasOptions } from '#shared/domain/grid/points.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './grid-screen.module.css'

/** What one may answer: described levels, options with their points and flags, or the bounds of a number. */
export function AnswerChoices({ question, language }: { question: Question; language: string }) {
  const { t } = useTranslation('grids')
  const spoken = useLanguage()
  if (question.type === 'scale')
    return (
      <ul className={classes.choices}>
        {question.levels.map(({ value, label, anchor }) => (
          <li key={value} className={classes.choice}>
            <span className={classes.value}>{writtenNumber(value, spoken)}</span>
            <span>
              <b>
                <Kept language={language}>{label}</Kept>
              </b>{' '}
              — <Kept language={language}>{anchor}</Kept>
            </span>
          </li>
        ))}
      </ul>
    )
  if (hasOptions(question))
    return (
      <ul className={classes.choices}>
        {question.options.map(({ code, label, points, flag, exclusive }) => (
          <li key={code} className={classes.choice}>
            <span className={classes.value}>{question.maximum > 0 ? writtenNumber(points, spoken) : '–'}</span>
            <span>
              <Kept language={language}>{label}</Kept>
              {flag && <span className={classes.dim}> — {t('raises', { flag })}</span>}
              {exclusive && <span className={classes.dim}> — {t('exclusive')}</span>}
            </span>
          </li>
        ))}
      </ul>
    )
  if (question.type !== 'number') return null
  const { unit, min, max } = question
  return (
    <p className={classes.note}>
      {t('unit')} <Kept language={language}>{unit}</Kept>
      {min !== undefined && `, ${t('atLeast', { value: writtenNumber(min, spoken) })}`}
      {max !== undefined && `, ${t('atMost', { value: writtenNumber(max, spoken) })}`}
    </p>
  )
}

import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { CollegeShape } from '#renderer/ui/members/college-shape.tsx'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './card.module.css'

/** The key of the plot, which is also where each college stands: its shape, its name, its low median. */
export function CollegeMedians({ criterion: { spread } }: { criterion: ConsolidatedCriterion }) {
  const { t } = useTranslation(['consolidation', 'terms'])
  const language = useLanguage()
  if (!spread) return null
  const number = (value: number) => writtenNumber(value, language)
  return (
    <div className={classes.legend}>
      <span className={classes.legendEntry}>
        <svg viewBox="0 0 14 10" className={classes.triangle} aria-hidden>
          <path d="M7 0 14 10H0z" />
        </svg>
        {t('plot.median', { median: number(spread.median) })}
      </span>
      <span className={classes.legendEntry}>
        <span className={classes.bar} aria-hidden />
        {t('plot.range', { lowest: number(spread.lowest), highest: number(spread.highest) })}
      </span>
      <ul aria-label={t('measures.byCollege')} className={classes.colleges}>
        {spread.colleges.map(({ college, median }) => (
          <li key={college} className={classes.legendEntry}>
            <CollegeShape college={college ?? undefined} size={13} />
            {t(`terms:college.${college ?? 'none'}`)} <b>{number(median)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}

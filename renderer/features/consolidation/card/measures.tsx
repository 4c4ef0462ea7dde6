import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { CollegeGap } from '#shared/domain/consolidation/college-spread.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import { Explained } from '../explained.tsx'
import classes from './card.module.css'

/** The figures of a criterion, each explained in plain words under the pointer and under the focus. */
export function Measures({ criterion: { question, aggregation, spread } }: { criterion: ConsolidatedCriterion }) {
  const { t } = useTranslation('consolidation')
  const language = useLanguage()
  const gapHelp = useGapHelp()
  const rounded = (value: number) => writtenNumber(Number(value.toFixed(2)), language)
  const distance = (value: number) => {
    if (question.type === 'number') return `${rounded(value)} ${question.unit}`
    return t('measures.levels', { value: rounded(value), count: value })
  }
  const figures = [
    { name: t('measures.voters'), value: String(aggregation.voters), help: t('measures.votersHelp') },
    ...(spread
      ? [
          {
            name: t('measures.range'),
            value: distance(spread.highest - spread.lowest),
            help: t('measures.rangeHelp'),
          },
          { name: t('measures.deviation'), value: distance(spread.deviation), help: t('measures.deviationHelp') },
        ]
      : []),
    ...(spread && question.type === 'scale'
      ? [
          {
            name: t('measures.agreement'),
            value: spread.agreement === null ? t('measures.notDefined') : rounded(spread.agreement),
            help: t('measures.agreementHelp'),
          },
        ]
      : []),
    ...(spread?.gap ? [{ name: t('measures.gap'), value: distance(spread.gap.gap), help: gapHelp(spread.gap) }] : []),
  ]
  return (
    <ul aria-label={t('measures.name')} className={classes.measures}>
      {figures.map(({ name, value, help }) => (
        <li key={name}>
          <Explained explanation={help}>
            <span className={classes.quiet}>{name}</span> <b>{value}</b>
          </Explained>
        </li>
      ))}
    </ul>
  )
}

function useGapHelp(): (gap: CollegeGap) => string {
  const { t } = useTranslation(['consolidation', 'terms'])
  const names = (colleges: CollegeGap['lowest']) =>
    colleges.map(college => t(`terms:college.${college ?? 'none'}`)).join(', ')
  return ({ gap, lowest, highest }) =>
    gap === 0 ? t('measures.gapEqual') : t('measures.gapHelp', { lowest: names(lowest), highest: names(highest) })
}

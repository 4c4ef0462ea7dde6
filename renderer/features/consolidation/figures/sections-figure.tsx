import { NativeSelect } from '@mantine/core'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ChartFigure } from '#renderer/ui/charts/chart-figure.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import { type NamedEvaluation, sectionRadar } from '#shared/domain/comparison/section-charts.ts'
import { collegeEvaluations, evaluationOf } from '#shared/domain/consolidation/pictures/college-answers.ts'
import type { Voice } from '#shared/domain/consolidation/pictures/voice.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { ConsolidationSearch } from '../consolidation-search.ts'
import classes from './figures.module.css'

type Props = {
  grid: Grid
  voices: readonly Voice[]
  retained: AssessmentRecord | null
  pieceCounts: Readonly<Record<string, number>>
  search: ConsolidationSearch
  onSearch(search: ConsolidationSearch): void
}

/** The sections as a star: what is retained, each college, and one member who is chosen from a list. */
export function SectionsFigure({ grid, voices, retained, pieceCounts, search, onSearch }: Props) {
  const { t } = useTranslation(['consolidation', 'terms'])
  const language = useLanguage()
  const title = useId()
  const chosen = voices.find(({ id }) => id === search.member)
  const caption = t('figures.sections')
  const chart = useMemo(() => {
    const named = (name: string, evaluation: NamedEvaluation['evaluation'] | null) =>
      evaluation ? [{ name, evaluation }] : []
    const committee = retained ? evaluationOf(grid, retained.answers, pieceCounts) : null
    const sides = [
      ...named(t('figures.committee'), committee),
      ...collegeEvaluations(grid, voices, pieceCounts).map(({ college, evaluation }) => ({
        name: t(`terms:college.${college ?? 'none'}`),
        evaluation,
      })),
      ...(chosen ? named(chosen.name, evaluationOf(grid, chosen.answers, pieceCounts)) : []),
    ]
    return sectionRadar(grid, sides, {
      caption,
      language,
      room: 'wide',
      ...(committee ? { bounded: committee } : {}),
    })
  }, [grid, voices, retained, pieceCounts, chosen, caption, language, t])
  return (
    <section className={classes.block} aria-labelledby={title}>
      <h2 id={title} className={classes.title}>
        {t('figures.sectionsTitle')}
      </h2>
      <p className={classes.note}>{t('figures.collegesExplained')}</p>
      <NativeSelect
        className={classes.choice}
        label={t('figures.member')}
        value={chosen?.id ?? ''}
        onChange={event => {
          const { member, ...others } = search
          const { value } = event.currentTarget
          onSearch(value === '' ? others : { ...others, member: value })
        }}
        data={[
          { value: '', label: t('figures.noMember') },
          ...voices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <ChartFigure chart={chart} fileName={`${grid.id}-sections`} language={grid.file.language} />
    </section>
  )
}

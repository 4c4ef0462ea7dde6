import { Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { usePieceName } from '#renderer/ui/grid/use-piece-name.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { useLanguage } from '#renderer/ui/language/use-language.ts'
import { SenseBadge } from '#renderer/ui/procedure/sense-badge.tsx'
import type { Evaluation } from '#shared/domain/grid/evaluation.ts'
import { writtenNumber } from '#shared/text/written-number.ts'
import classes from './bench.module.css'
import { SectionScores } from './section-scores.tsx'
import type { Tried } from './use-bench.ts'
import { useGridLanguage } from './use-field.ts'

/** The result of the sample: its bound, its figures where the grid shows them, and what makes each section's score. */
export function BenchResult({ tried, evaluation }: { tried: Tried; evaluation: Evaluation }) {
  const { t } = useTranslation('editor')
  const screen = useLanguage()
  const language = useGridLanguage()
  const pieceName = usePieceName()
  const { grid } = tried
  const { result } = evaluation
  const number = (value: number) => writtenNumber(value, screen)
  const level = grid.levels.find(({ code }) => code === result.level)?.label ?? result.level
  return (
    <section className={classes.part} aria-labelledby="bench-result">
      <Title order={3} size="h5" id="bench-result">
        {t('bench.result')}
      </Title>
      <div className={classes.bound} role="status">
        <Text size="sm">{t('bench.bound')}</Text>
        <SenseBadge sense={result.maxOpinion} />
      </div>
      <dl className={classes.figures}>
        <Figure name={t('bench.completeness')}>
          {t('bench.percent', { percent: number(Math.round(result.completeness * 100)) })}
          {!result.conclusive && ` · ${t('bench.provisional')}`}
        </Figure>
        {grid.showTotal && (
          <Figure name={t('bench.total')}>{result.total === null ? t('bench.nothing') : number(result.total)}</Figure>
        )}
        {(grid.showTotal || result.classification !== null) && (
          <Figure name={t(result.classification === null ? 'bench.level' : 'bench.class')}>
            {level === null ? t('bench.nothing') : <Kept language={language}>{level}</Kept>}
          </Figure>
        )}
        {result.flags.length > 0 && <Figure name={t('bench.flags')}>{result.flags.join(', ')}</Figure>}
        {result.expectedPieces.length > 0 && (
          <Figure name={t('bench.expected')}>
            {[...new Set(result.expectedPieces.map(({ piece }) => pieceName(piece)))].join(', ')}
          </Figure>
        )}
      </dl>
      {!grid.showTotal && <Text size="sm">{t('bench.noTotal')}</Text>}
      <SectionScores evaluation={evaluation} />
    </section>
  )
}

const Figure = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

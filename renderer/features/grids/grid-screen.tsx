import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecord } from '#renderer/store/react/use-store.ts'
import type { AskedQuestion } from '#renderer/ui/grid/asked-question.ts'
import { useExpressionNames } from '#renderer/ui/grid/use-expression-names.ts'
import { Kept } from '#renderer/ui/language/kept.tsx'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { DraftFaults } from './draft-faults.tsx'
import { GridActs } from './grid-acts.tsx'
import { GridFacts } from './grid-facts.tsx'
import classes from './grid-screen.module.css'
import { summaryOf } from './grid-summary.ts'
import { ResultLevels } from './result-levels.tsx'
import { RuleList } from './rule-list.tsx'
import { SectionView } from './section-view.tsx'
import { SourceList } from './source-list.tsx'

type Props = {
  modelId: string
  /** The question to begin with. */
  asked?: AskedQuestion | undefined
}

/** One version of a grid, to be read: what it asks, how it counts, what its rules say, where it comes from. */
export function GridScreen({ modelId, asked }: Props) {
  const { t } = useTranslation('grids')
  const { record: model, status } = useRecord('models', modelId)
  const list = t('list.title')
  const trail = useMemo(() => [{ label: list, to: '/grilles' }], [list])
  const summary = model?.kind === 'grid' ? summaryOf(model) : null
  useScreenTitle(summary ? summary.title : t('screen.loading'), {
    screen: t('screen.name'),
    trail,
    heading: summary ? 'bar' : 'page',
  })
  if (!model || !summary)
    return status === 'ready' ? (
      <EmptyState
        title={t('screen.gone')}
        sentence={t('screen.goneSentence')}
        action={<Link to="/grilles">{t('screen.back')}</Link>}
      />
    ) : null
  return <OpenVersion key={model.id} model={model} asked={asked} />
}

function OpenVersion({ model, asked }: Pick<Props, 'asked'> & { model: ModelRecord }) {
  const loaded = useMemo(() => loadGrid(model.content), [model.content])
  const summary = summaryOf(model)
  return (
    <div className={classes.columns}>
      <div className={classes.content} data-pane tabIndex={-1}>
        {typeof model.content.summary === 'string' && (
          <p className={classes.summary}>
            <Kept language={summary.language}>{model.content.summary}</Kept>
          </p>
        )}
        {loaded.ok ? <GridContent grid={loaded.value} asked={asked} /> : <DraftFaults content={model.content} />}
      </div>
      <div className={classes.side}>
        <GridActs model={model} grid={loaded.ok ? loaded.value : null} />
        <GridFacts model={model} grid={loaded.ok ? loaded.value : null} />
      </div>
    </div>
  )
}

function GridContent({ grid, asked }: Pick<Props, 'asked'> & { grid: Grid }) {
  const names = useExpressionNames(grid.file)
  const { language } = grid.file
  return (
    <>
      {grid.sections.map(section => (
        <SectionView key={section.id} section={section} grid={grid} names={names} asked={asked} />
      ))}
      <RuleList grid={grid} names={names} />
      <ResultLevels grid={grid} />
      <SourceList file={grid.file} language={language} />
    </>
  )
}

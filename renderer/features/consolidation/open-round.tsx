import { IconChartRadar } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { usePaletteActions } from '#renderer/ui/palette/palette-actions.tsx'
import { byDisagreement } from '#shared/domain/consolidation/by-disagreement.ts'
import { consolidate } from '#shared/domain/consolidation/consolidate.ts'
import { passes } from '#shared/domain/consolidation/criterion-filter.ts'
import { countPieces } from '#shared/domain/grid/answers-to-input.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import classes from './consolidation.module.css'
import { type ConsolidationSearch, filterOf } from './consolidation-search.ts'
import { CriterionFilters } from './criterion-filters.tsx'
import { Debate } from './debate.tsx'
import { Figures } from './figures/figures.tsx'
import { ProvisionalResult } from './result/provisional-result.tsx'
import { RoundHead } from './round-head.tsx'
import type { Round } from './use-round.ts'
import { ViewSwitch } from './view-switch.tsx'

type Props = {
  round: Round
  grid: Grid
  search: ConsolidationSearch
  onSearch(search: ConsolidationSearch): void
}

const none = {}

/** What divides the committee on the left, what follows from what it retains on the right. */
export function OpenRound({ round, grid, search, onSearch }: Props) {
  const { t } = useTranslation('consolidation')
  const { participants, retained, dossier } = round
  const { records: pieces } = useRecords('pieces', { dossierId: dossier.id })
  const answers = retained?.answers ?? none
  const counts = useMemo(() => countPieces(pieces), [pieces])
  const criteria = useMemo(
    () => consolidate(grid, participants, answers, counts).toSorted(byDisagreement),
    [grid, participants, answers, counts],
  )
  const filter = useMemo(() => filterOf(search), [search])
  const shown = useMemo(() => criteria.filter(criterion => passes(criterion, filter)), [criteria, filter])
  // A criterion that leaves the filter once it is retained stays under the eyes until one moves on.
  const focus = criteria.find(({ question }) => question.id === search.criterion) ?? shown[0]
  const narrowed = search.college !== undefined || search.chapter !== undefined || search.state !== undefined
  useFiguresAction(() => onSearch({ ...search, view: 'figures' }))
  const showAll = () => onSearch({ ...(search.grid ? { grid: search.grid } : {}), all: true })
  return (
    <div className={classes.screen}>
      {search.view === 'figures' ? (
        <Figures round={round} grid={grid} criteria={criteria} pieceCounts={counts} search={search} onSearch={onSearch}>
          <RoundHead round={round} search={search} onSearch={onSearch} />
          <ViewSwitch search={search} onSearch={onSearch} />
        </Figures>
      ) : (
        <Debate round={round} grid={grid} shown={shown} focus={focus} search={search} onSearch={onSearch}>
          <RoundHead round={round} search={search} onSearch={onSearch} />
          <CriterionFilters criteria={criteria} grid={grid} search={search} onSearch={onSearch} />
          {shown.length === 0 && (
            <EmptyState
              level={2}
              title={t(narrowed ? 'filters.nothing' : 'filters.nothingToDebate')}
              sentence={t(narrowed ? 'filters.nothingSentence' : 'filters.nothingToDebateSentence')}
              action={
                <button type="button" className={classes.link} onClick={showAll}>
                  {t('filters.showAll')}
                </button>
              }
            />
          )}
        </Debate>
      )}
      <ProvisionalResult grid={grid} criteria={criteria} answers={answers} pieceCounts={counts} />
    </div>
  )
}

function useFiguresAction(show: () => void): void {
  const { t } = useTranslation('consolidation')
  const latest = useRef(show)
  useEffect(() => {
    latest.current = show
  })
  usePaletteActions(
    useMemo(
      () => [{ id: 'round-figures', label: t('actions.figures'), icon: IconChartRadar, run: () => latest.current() }],
      [t],
    ),
  )
}

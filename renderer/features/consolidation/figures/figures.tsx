import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { initials } from '#renderer/ui/members/initials.ts'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { isDrawn, type PictureCriterion } from '#shared/domain/consolidation/pictures/answer-on-picture.ts'
import { voicesOf } from '#shared/domain/consolidation/pictures/voice.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import consolidation from '../consolidation.module.css'
import type { ConsolidationSearch } from '../consolidation-search.ts'
import { useConsolidationKeys } from '../use-consolidation-keys.ts'
import type { Round } from '../use-round.ts'
import { BeforeAfterFigure } from './before-after-figure.tsx'
import { CriteriaFigures } from './criteria-figures.tsx'
import { SectionsFigure } from './sections-figure.tsx'

type Props = {
  round: Round
  grid: Grid
  criteria: readonly ConsolidatedCriterion[]
  pieceCounts: Readonly<Record<string, number>>
  search: ConsolidationSearch
  onSearch(search: ConsolidationSearch): void
  children: ReactNode
}

const nothing = () => undefined

/** Where the committee, its colleges and its members stand, as figures: of an open round, without who is recused. */
export function Figures({ round, grid, criteria, pieceCounts, search, onSearch, children }: Props) {
  const { t } = useTranslation('consolidation')
  const { participants, retained } = round
  const voices = useMemo(() => voicesOf(participants, initials), [participants])
  const drawn = useMemo(() => drawnCriteria(criteria), [criteria])
  const onKeyDown = useConsolidationKeys({
    next: nothing,
    previous: nothing,
    level: nothing,
    retain: nothing,
    toggleView: () => onSearch({ ...search, view: 'table' }),
  })
  const asked = participants.filter(({ standing }) => standing !== 'recused').length
  return (
    <section
      className={consolidation.work}
      data-pane
      tabIndex={-1}
      aria-label={t('figures.work')}
      onKeyDown={onKeyDown}
    >
      {children}
      <SectionsFigure
        grid={grid}
        voices={voices}
        retained={retained}
        pieceCounts={pieceCounts}
        search={search}
        onSearch={onSearch}
      />
      <CriteriaFigures grid={grid} criteria={drawn} voices={voices} asked={asked} />
      {retained && <BeforeAfterFigure grid={grid} retained={retained} pieceCounts={pieceCounts} />}
    </section>
  )
}

/** In the order of the grid, which is that of the sections. */
const drawnCriteria = (criteria: readonly ConsolidatedCriterion[]): PictureCriterion[] =>
  criteria
    .toSorted((a, b) => a.question.index - b.question.index)
    .flatMap(({ question, number }) => (isDrawn(question) ? [{ question, mark: number, title: question.label }] : []))

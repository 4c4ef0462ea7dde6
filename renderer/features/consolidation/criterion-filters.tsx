import { NativeSelect } from '@mantine/core'
import { IconMessage } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import { passes, retainedStates } from '#shared/domain/consolidation/criterion-filter.ts'
import { manifestoChapters } from '#shared/domain/consolidation/manifesto.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { colleges } from '#shared/domain/member.ts'
import classes from './consolidation.module.css'
import { type ConsolidationSearch, filterOf } from './consolidation-search.ts'
import { ViewSwitch } from './view-switch.tsx'

type Props = {
  criteria: readonly ConsolidatedCriterion[]
  grid: Grid
  search: ConsolidationSearch
  onSearch(search: ConsolidationSearch): void
}

const usualAlert = 2

/** What is looked at, and as dots or as a table. Chapters are offered where the grid tags its criteria with them. */
export function CriterionFilters({ criteria, grid, search, onSearch }: Props) {
  const { t } = useTranslation(['consolidation', 'terms'])
  const { all, criterion, ...rest } = search
  const count = (one: ConsolidationSearch) => criteria.filter(known => passes(known, filterOf(one))).length
  const present = colleges.filter(college =>
    criteria.some(({ marks }) => marks.some(({ person }) => person.college === college)),
  )
  const chapters = manifestoChapters.filter(chapter => criteria.some(known => known.chapters.includes(chapter)))
  const without = (key: 'college' | 'chapter' | 'state') => {
    const { [key]: gone, ...others } = search
    return others
  }
  return (
    <fieldset className={classes.filters} aria-label={t('filters.name')}>
      <div className={classes.toggles}>
        <button type="button" className={classes.toggle} aria-pressed={!all} onClick={() => onSearch(rest)}>
          <IconMessage size="1.125rem" stroke={1.6} aria-hidden />
          {t('filters.toDebate')} <b>{count(rest)}</b>
        </button>
        <button
          type="button"
          className={classes.toggle}
          aria-pressed={all === true}
          onClick={() => onSearch({ ...rest, all: true })}
        >
          {t('filters.all')} <b>{count({ ...rest, all: true })}</b>
        </button>
      </div>
      <p className={classes.order}>
        {t('filters.order', { alert: grid.scoring.aggregation?.dispersionAlert ?? usualAlert })}
      </p>
      <ViewSwitch search={search} onSearch={onSearch} />
      <div className={classes.selects}>
        <NativeSelect
          size="xs"
          aria-label={t('filters.college')}
          value={search.college ?? ''}
          onChange={event => {
            const college = present.find(known => known === event.currentTarget.value)
            onSearch(college ? { ...search, college } : without('college'))
          }}
          data={[
            { value: '', label: t('filters.anyCollege') },
            ...present.map(value => ({ value, label: t('filters.apart', { college: t(`terms:college.${value}`) }) })),
          ]}
        />
        {chapters.length > 0 && (
          <NativeSelect
            size="xs"
            aria-label={t('filters.chapter')}
            value={search.chapter ?? ''}
            onChange={event => {
              const chapter = chapters.find(known => known === event.currentTarget.value)
              onSearch(chapter ? { ...search, chapter } : without('chapter'))
            }}
            data={[
              { value: '', label: t('filters.anyChapter') },
              ...chapters.map(value => ({ value, label: t(`terms:manifesto.${value}`) })),
            ]}
          />
        )}
        <NativeSelect
          size="xs"
          aria-label={t('filters.state')}
          value={search.state ?? ''}
          onChange={event => {
            const state = retainedStates.find(known => known === event.currentTarget.value)
            onSearch(state ? { ...search, state } : without('state'))
          }}
          data={[
            { value: '', label: t('filters.anyState') },
            ...retainedStates.map(value => ({ value, label: t(`filters.states.${value}`) })),
          ]}
        />
      </div>
    </fieldset>
  )
}

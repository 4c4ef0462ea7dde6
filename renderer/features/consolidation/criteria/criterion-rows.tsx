import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import classes from '../consolidation.module.css'
import { CriterionRow } from './criterion-row.tsx'

type Props = {
  criteria: readonly ConsolidatedCriterion[]
  language: string
  /** What scrolls: the rows come below the card, in the same pane. */
  scroller: RefObject<HTMLElement | null>
  onOpen(criterion: ConsolidatedCriterion): void
}

const usualHeight = 60

/** The other criteria in the order of the debate; of hundreds, only those on show are in the page. */
export function CriterionRows({ criteria, language, scroller, onOpen }: Props) {
  const { t } = useTranslation('consolidation')
  const list = useRef<HTMLUListElement>(null)
  const title = useId()
  const above = useHeightAbove(list, scroller)
  const virtual = useVirtualizer({
    count: criteria.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: index => criteria[index]?.question.id ?? index,
    scrollMargin: above,
    overscan: 6,
  })
  if (criteria.length === 0) return null
  return (
    <section aria-labelledby={title} className={classes.others}>
      <h2 id={title} className={classes.othersTitle}>
        {t('criteria')}
      </h2>
      <ul ref={list} className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(item => {
          const criterion = criteria[item.index]
          return criterion ? (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              aria-setsize={criteria.length}
              aria-posinset={item.index + 1}
              className={classes.slot}
              style={{ transform: `translateY(${item.start - above}px)` }}
            >
              <CriterionRow criterion={criterion} language={language} onOpen={onOpen} />
            </li>
          ) : null
        })}
      </ul>
    </section>
  )
}

/** Pixels between the top of what scrolls and the list, as the card above grows and shrinks. */
function useHeightAbove(list: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0)
  useLayoutEffect(() => {
    const [inner, outer] = [list.current, scroller.current]
    if (!inner || !outer) return
    const measure = () =>
      setAbove(Math.round(inner.getBoundingClientRect().top - outer.getBoundingClientRect().top + outer.scrollTop))
    const observer = new ResizeObserver(measure)
    for (const child of outer.children) observer.observe(child)
    measure()
    return () => observer.disconnect()
  })
  return above
}

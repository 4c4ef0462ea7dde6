import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MemberMark } from '#renderer/ui/members/member-mark.tsx'
import type { ConsolidatedCriterion } from '#shared/domain/consolidation/consolidate.ts'
import type { Participant, Person } from '#shared/domain/consolidation/participants.ts'
import { debateOrder, inOrder, type MarksOrder } from './marks-order.ts'
import { MarksRow } from './marks-row.tsx'
import classes from './marks-table.module.css'

type Props = {
  criteria: readonly ConsolidatedCriterion[]
  participants: readonly Participant[]
  language: string
  onOpen(criterion: ConsolidatedCriterion): void
}

const usualHeight = 72

/** Criteria by members: what the dots show, in figures. Any column sorts; the heads stay in sight. */
export function MarksTable({ criteria, participants, language, onOpen }: Props) {
  const { t } = useTranslation('consolidation')
  const [order, setOrder] = useState<MarksOrder>(debateOrder)
  const scroller = useRef<HTMLElement>(null)
  const rows = useMemo(() => inOrder(criteria, order), [criteria, order])
  const people = useMemo(
    () => participants.filter(({ standing }) => standing === 'sealed').map(({ person }) => person),
    [participants],
  )
  const names = (standing: Participant['standing']) =>
    participants.filter(one => one.standing === standing).map(({ person }) => person.name)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: index => rows[index]?.question.id ?? index,
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const before = items[0]?.start ?? 0
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0)
  const columns = people.length + 4
  const head = (column: string, text: string, person?: Person) => (
    <Head key={column} column={column} text={text} person={person} order={order} onOrder={setOrder} />
  )
  return (
    <div className={classes.sheet}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section ref={scroller} className={classes.scroller} tabIndex={0} aria-label={t('table.name')}>
        <table className={classes.table} aria-rowcount={rows.length + 1} style={{ '--members': people.length }}>
          <colgroup>
            <col />
            {people.map(({ id }) => (
              <col key={id} className={classes.mark} />
            ))}
            <col className={classes.gap} />
            <col className={classes.figure} />
            <col className={classes.figure} />
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {head('criterion', t('table.criterion'))}
              {people.map(person => head(person.id, person.name, person))}
              {head('gap', t('table.gap'))}
              {head('median', t('table.median'))}
              {head('retained', t('table.retained'))}
            </tr>
          </thead>
          <tbody>
            {before > 0 && <Filler height={before} columns={columns} />}
            {items.map(item => {
              const criterion = rows[item.index]
              return criterion ? (
                <MarksRow
                  key={item.key}
                  measure={virtual.measureElement}
                  index={item.index}
                  criterion={criterion}
                  people={people}
                  language={language}
                  onOpen={onOpen}
                />
              ) : null
            })}
            {after > 0 && <Filler height={after} columns={columns} />}
          </tbody>
        </table>
      </section>
      <p className={classes.note}>
        {[
          t('table.extremes'),
          ...(names('not_sealed').length > 0 ? [t('table.missing', { names: names('not_sealed').join(', ') })] : []),
          ...(names('recused').length > 0 ? [t('table.recused', { names: names('recused').join(', ') })] : []),
        ].join(' ')}
      </p>
    </div>
  )
}

/** Stands for the rows out of sight. */
const Filler = ({ height, columns }: { height: number; columns: number }) => (
  <tr aria-hidden>
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
)

type HeadProps = {
  column: string
  text: string
  person: Person | undefined
  order: MarksOrder
  onOrder(order: MarksOrder): void
}

function Head({ column, text, person, order, onOrder }: HeadProps) {
  const isSorted = order.column === column
  const descending = isSorted ? !order.descending : column !== 'criterion'
  return (
    <th scope="col" aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className={classes.head} title={text} onClick={() => onOrder({ column, descending })}>
        {person && <MemberMark name={person.name} college={person.college} size={26} />}
        <span>{person ? lastName(person.name) : text}</span>
        <span aria-hidden className={classes.arrow}>
          {isSorted ? (order.descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  )
}

/** What follows the first name: « Le Goff » of « Marc Le Goff ». The whole name is under the pointer. */
const lastName = (name: string): string => name.split(' ').slice(1).join(' ') || name

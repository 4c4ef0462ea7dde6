import { Button } from '@mantine/core'
import { type KeyboardEvent, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchAnswer } from '#renderer/search/search-contract.ts'
import type { SearchKind } from '#shared/domain/search/search-document.ts'
import { HitRow } from './hit-row.tsx'
import classes from './results.module.css'
import { focusSearchField } from './search-focus.ts'

type Props = {
  answer: SearchAnswer
  /** The only kind on show, if one was chosen. */
  kind: SearchKind | undefined
  /** How many more of it are shown when more are asked for. */
  step: number
  onKind: (kind: SearchKind) => void
  onMore: () => void
}

/** What was found, by kind; arrows go from one to the next. */
export function Results({ answer, kind, step, onKind, onMore }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows go through the links below, which have the focus
    <div className={classes.results} onKeyDown={stepThroughHits} data-hits>
      {answer.groups.map(group => (
        <Group key={group.kind} group={group} alone={kind !== undefined} step={step} onKind={onKind} onMore={onMore} />
      ))}
    </div>
  )
}

type GroupProps = Omit<Props, 'answer' | 'kind'> & { group: SearchAnswer['groups'][number]; alone: boolean }

function Group({ group: { kind, total, hits }, alone, step, onKind, onMore }: GroupProps) {
  const { t } = useTranslation('search')
  const id = useId()
  const shown = hits.reduce((sum, { others, apart }) => sum + (apart === 'next' ? 0 : 1) + others, 0)
  const left = total - shown
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className={classes.kind}>
        {t(`kind.${kind}`)} <span className={classes.total}>{total}</span>
      </h2>
      <ul className={classes.list}>
        {hits.map(hit => (
          <HitRow key={hit.id} hit={hit} />
        ))}
      </ul>
      {left > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={alone ? onMore : () => onKind(kind)}>
          {alone ? t('next', { n: Math.min(left, step) }) : t('more', { n: left })}
        </Button>
      )}
    </section>
  )
}

/** Up, Down, Home and End among the results; Up from the first one leads back to the field. */
function stepThroughHits(event: KeyboardEvent<HTMLElement>): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const hits = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-hit]')]
  const at = hits.indexOf(document.activeElement as HTMLElement)
  const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: hits.length - 1 }
  const to = steps[event.key]
  if (at < 0 || to === undefined) return
  event.preventDefault()
  if (to < 0) focusSearchField()
  else hits[to]?.focus()
}

import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchState } from '#renderer/search/react/search-provider.tsx'
import { useAnswer } from '#renderer/search/react/use-answer.ts'
import { asks, type SearchAnswer } from '#renderer/search/search-contract.ts'
import { withoutAbsent } from '#renderer/store/without-absent.ts'
import { KeyHint } from '#renderer/ui/keyboard/key-hint.tsx'
import { EmptyState } from '#renderer/ui/layout/empty-state.tsx'
import { Waiting } from '#renderer/ui/layout/waiting.tsx'
import { useScreenTitle } from '#renderer/ui/screen/screen-title.tsx'
import { KindChoice } from './kind-choice.tsx'
import { ReadingProgress } from './reading-progress.tsx'
import { Results } from './results.tsx'
import { SearchFilterFields } from './search-filters.tsx'
import { focusFirstHit } from './search-focus.ts'
import type { SearchPlace } from './search-place.ts'
import classes from './search-screen.module.css'

const route = getRouteApi('/recherche')
/** Of each kind at first, and of the one that was chosen. */
const [few, many] = [5, 50]

/** One field over everything the committee holds (Ctrl+Shift+F). */
export function SearchScreen() {
  const { t } = useTranslation('search')
  const place = route.useSearch()
  const navigate = route.useNavigate()
  useScreenTitle(t('title'))
  const { q = '', ...filters } = place
  const [pages, setPages] = useState(1)
  const change = (changes: Partial<SearchPlace>) => {
    setPages(1)
    void navigate({ search: known => withoutAbsent<SearchPlace>({ ...known, ...changes }), replace: true })
  }
  const limit = filters.kind === undefined ? few : many * pages
  const { answer, asking } = useAnswer({ text: q, filters, limit })
  const total = answer ? answer.groups.reduce((sum, group) => sum + group.total, 0) : null

  return (
    <div className={classes.screen}>
      <h1 className={classes.title}>{t('title')}</h1>
      <search className={classes.search}>
        <Field q={q} onChange={typed => change({ q: typed || undefined })} />
        <KindChoice kind={filters.kind} counts={answer?.counts ?? null} onChange={kind => change({ kind })} />
        <SearchFilterFields place={place} onChange={change} />
      </search>
      <div className={classes.standing}>
        <p className={classes.count} role="status">
          {total === null ? '' : t('count', { n: total })}
        </p>
        {total !== null && total > 0 && (
          <span className={classes.keys} aria-hidden>
            <KeyHint keys={['ArrowUp']} /> <KeyHint keys={['ArrowDown']} /> {t('keys.choose')}{' '}
            <KeyHint keys={['Enter']} /> {t('keys.open')}
          </span>
        )}
        <ReadingProgress />
      </div>
      <Found
        answer={answer}
        asking={asking}
        place={place}
        onKind={kind => change({ kind })}
        onMore={() => setPages(known => known + 1)}
      />
    </div>
  )
}

function Field({ q, onChange }: { q: string; onChange: (typed: string) => void }) {
  const { t } = useTranslation('search')
  const [typed, setTyped] = useState(q)
  const sent = useRef(q)
  const field = useRef<HTMLInputElement>(null)
  // The address may change without the field: back, forward, the palette.
  useEffect(() => {
    if (q === sent.current) return
    sent.current = q
    setTyped(q)
  }, [q])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const change = (next: string) => {
    setTyped(next)
    sent.current = next
    onChange(next)
  }
  return (
    <TextInput
      ref={field}
      data-search-field
      aria-label={t('field')}
      placeholder={t('placeholder')}
      size="lg"
      leftSection={<IconSearch size="1.25rem" aria-hidden />}
      rightSection={typed === '' ? null : <CloseButton aria-label={t('clear')} onClick={() => change('')} />}
      value={typed}
      spellCheck={false}
      autoComplete="off"
      onChange={event => change(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key !== 'ArrowDown' && event.key !== 'Enter') return
        event.preventDefault()
        focusFirstHit()
      }}
    />
  )
}

type FoundProps = {
  answer: SearchAnswer | null
  asking: boolean
  place: SearchPlace
  onKind: (kind: SearchPlace['kind']) => void
  onMore: () => void
}

function Found({ answer, asking, place: { q = '', ...filters }, onKind, onMore }: FoundProps) {
  const { t } = useTranslation('search')
  const { stage, rebuilt, reading } = useSearchState()
  const isFiltered = Object.values(filters).some(value => value !== undefined)
  if (stage === 'failed') return <p role="alert">{t('failed')}</p>
  if (stage === 'preparing') return <Waiting label={t('preparing')} />
  const told = rebuilt && <p className={classes.told}>{t('rebuilt')}</p>
  if (!asks({ text: q, filters }))
    return (
      <>
        {told}
        <EmptyState level={2} title={t('nothingTyped.title')} sentence={t('nothingTyped.sentence')} />
      </>
    )
  if (answer === null) return null
  if (answer.groups.length === 0) {
    if (asking) return null
    const isReading = reading.done < reading.total
    const why = isReading ? 'nothingFound.reading' : isFiltered ? 'nothingFound.filtered' : 'nothingFound.sentence'
    return <EmptyState level={2} title={t('nothingFound.title')} sentence={t(why)} />
  }
  return (
    <>
      {told}
      {answer.approximate && <p className={classes.told}>{t('approximate')}</p>}
      <Results answer={answer} kind={filters.kind} step={many} onKind={onKind} onMore={onMore} />
    </>
  )
}

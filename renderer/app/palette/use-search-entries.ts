import { IconSearch } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { placeOfHit } from '#renderer/features/search/hit-place.ts'
import { kindIcons } from '#renderer/features/search/kind-icon.tsx'
import { usePageSearch } from '#renderer/search/react/search-provider.tsx'
import { useAnswer } from '#renderer/search/react/use-answer.ts'
import type { SearchHit } from '#renderer/search/search-contract.ts'
import { keptLanguage } from '#renderer/ui/language/kept.tsx'
import type { PaletteAction } from '#renderer/ui/palette/palette-actions.tsx'

const most = 4
/** Units of a passage on its line. */
const length = 90

/** The first hits of the index among what has no entry of its own, and the way to all of them. */
export function useSearchEntries(query: string): {
  hits: readonly PaletteAction[]
  everywhere: readonly PaletteAction[]
} {
  const { t } = useTranslation(['app', 'search'])
  const navigate = useNavigate()
  const hasIndex = usePageSearch() !== null
  const { answer } = useAnswer({ text: query, filters: {}, limit: most })
  const sought = query.trim()
  const hits = (sought === '' ? [] : (answer?.groups ?? []))
    .filter(({ kind }) => kind !== 'dossier' && kind !== 'member')
    .flatMap(group => group.hits)
    .slice(0, most)
  const whereOf = ({ title, page, dossier }: SearchHit) =>
    [title.text, page !== undefined && t('search:page', { page }), dossier?.number].filter(Boolean).join(' · ')
  const everywhere = {
    id: 'search',
    label: sought === '' ? t('palette.search') : t('palette.searchFor', { query: sought }),
    icon: IconSearch,
    run: () => void navigate({ to: '/recherche', search: sought === '' ? {} : { q: sought } }),
  }
  return {
    hits: hits.map(hit => ({
      id: `hit-${hit.id}`,
      label: hit.excerpt && hit.title.marks.length === 0 ? passageOf(hit.excerpt) : hit.title.text,
      language: keptLanguage,
      description: whereOf(hit),
      icon: kindIcons[hit.kind],
      run: () => void navigate(placeOfHit(hit)),
    })),
    // On a page without an index there is nothing to search.
    everywhere: hasIndex ? [everywhere] : [],
  }
}

/** A short stretch of it around what answers. */
function passageOf({ text, marks, before, after }: NonNullable<SearchHit['excerpt']>): string {
  const first = marks[0]?.start ?? 0
  const from = first < length / 2 ? 0 : text.indexOf(' ', first - length / 2) + 1
  const to = text.length - from <= length ? text.length : text.lastIndexOf(' ', from + length)
  return `${before || from > 0 ? '… ' : ''}${text.slice(from, to)}${after || to < text.length ? ' …' : ''}`
}

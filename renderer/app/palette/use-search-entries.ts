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
import { passageLine } from './passage-line.ts'

const most = 4

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
  const whereOf = ({ page, dossier }: SearchHit, ofWhat?: string) =>
    [ofWhat, page !== undefined && t('search:page', { page }), dossier?.number].filter(Boolean).join(' · ')
  const namesOf = (hit: SearchHit) =>
    hit.excerpt && hit.title.marks.length === 0
      ? { label: passageLine(hit.excerpt), description: whereOf(hit, hit.title.text) }
      : { label: hit.title.text, description: whereOf(hit) }
  const everywhere = {
    id: 'search',
    label: sought === '' ? t('palette.search') : t('palette.searchFor', { query: sought }),
    icon: IconSearch,
    run: () => void navigate({ to: '/recherche', search: sought === '' ? {} : { q: sought } }),
  }
  return {
    hits: hits.map(hit => ({
      id: `hit-${hit.id}`,
      ...namesOf(hit),
      language: keptLanguage,
      icon: kindIcons[hit.kind],
      run: () => void navigate(placeOfHit(hit)),
    })),
    // On a page without an index there is nothing to search.
    everywhere: hasIndex ? [everywhere] : [],
  }
}

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useObservedStore } from '#renderer/store/react/store-provider.tsx'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { type PageSearch, pageSearch } from '../page-search.ts'
import { firstState, type SearchState } from '../search-state.ts'

const SearchContext = createContext<PageSearch | null>(null)

type Props = { bridge: Bridge; memberId: string; children: ReactNode }

/** The search of the open profile, for the screens below; it follows who one is. */
export function SearchProvider({ bridge, memberId, children }: Props) {
  const store = useObservedStore()
  const [first] = useState(memberId)
  const search = useMemo(() => pageSearch({ store, bridge, memberId: first }), [store, bridge, first])
  useEffect(() => search.start(), [search])
  useEffect(() => search.searchAs(memberId), [search, memberId])
  return <SearchContext value={search}>{children}</SearchContext>
}

/** `null` on a page without a search. */
export const usePageSearch = (): PageSearch | null => useContext(SearchContext)

const never = () => () => {}
const atFirst = () => firstState

export function useSearchState(): SearchState {
  const search = usePageSearch()
  return useSyncExternalStore(search?.state.subscribe ?? never, search?.state.read ?? atFirst)
}

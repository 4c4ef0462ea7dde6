import { observedValue } from '#renderer/store/observed-value.ts'
import type { Observed, Store } from '#renderer/store/store-contract.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import { type KeptUpIndex, keptUpIndex } from './kept-up-index.ts'
import { noAnswer, type SearchAnswer, type SearchRequest } from './search-contract.ts'
import { firstState, type SearchState } from './search-state.ts'
import { type SearchThread, searchThread } from './worker/search-thread.ts'

export type PageSearch = {
  state: Observed<SearchState>
  /** Empty until the index is ready. */
  ask(request: SearchRequest): Promise<SearchAnswer>
  /** Reading the words of pieces, which goes on by itself. */
  pause(): void
  resume(): void
  /** Demonstration only: for whom it is searched from now on. */
  searchAs(memberId: string): void
  /** Begins once the page has a moment; the function ends it. */
  start(): () => void
}

type Parts = {
  store: Store
  bridge: Bridge
  memberId: string
  openThread?: () => SearchThread
  /** Without a change for so long, the index is kept. Milliseconds. */
  pause?: number
}

/**
 * The search of an open profile: follows the records, has a worker index what changes, reads the words of pieces, and
 * keeps the index with the vault. Nothing of a dossier that the member withdrew from is sent, answered or kept (invariant 4).
 */
export function pageSearch({ store, bridge, memberId, openThread = searchThread, pause = 20_000 }: Parts): PageSearch {
  const state = observedValue<SearchState>(firstState)
  const change = (changes: Partial<SearchState>) => state.set({ ...state.read(), ...changes })
  let me = memberId
  let current: KeptUpIndex | null = null

  return {
    state,
    ask: request => current?.ask(request) ?? Promise.resolve(noAnswer),
    pause: () => current?.reading.pause(),
    resume: () => current?.reading.resume(),
    searchAs(next) {
      if (next === me) return
      me = next
      current?.look()
    },
    start() {
      const running = keptUpIndex({ store, bridge, openThread, pause, change, state, me: () => me })
      current = running
      return () => {
        running.end()
        if (current === running) current = null
        state.set(firstState)
      }
    },
  }
}

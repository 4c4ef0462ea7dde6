import { createContext, type ReactNode, useContext } from 'react'
import type { ObservedStore } from '../store-contract.ts'

const StoreContext = createContext<ObservedStore | null>(null)

/** Gives the records of the open profile to the screens below. */
export function StoreProvider({ store, children }: { store: ObservedStore; children: ReactNode }) {
  return <StoreContext value={store}>{children}</StoreContext>
}

export function useObservedStore(): ObservedStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('no StoreProvider above')
  return store
}

import { useSyncExternalStore } from 'react'
import type { SaveState } from '../store-contract.ts'
import { useObservedStore } from './store-provider.tsx'

/** What the save indicator says; renders again only when it changes. */
export function useSaveState(): SaveState {
  const { saving } = useObservedStore()
  return useSyncExternalStore(saving.subscribe, saving.read)
}

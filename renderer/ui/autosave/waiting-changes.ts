import { useSyncExternalStore } from 'react'

// One window, one count: what was typed and is not on its way to the store yet.
let count = 0
const listeners = new Set<() => void>()

/** Says that a change waits to be written; call what it returns, once, when the change has been handed to the store. */
export function changeWaits(): () => void {
  count += 1
  announce()
  return () => {
    count -= 1
    announce()
  }
}

/** Whether something typed in this window has not been handed to the store yet. */
export function useWaitingChanges(): boolean {
  return useSyncExternalStore(subscribe, () => count > 0)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of listeners) listener()
}

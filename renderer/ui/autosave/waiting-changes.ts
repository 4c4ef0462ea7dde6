import { useSyncExternalStore } from 'react'

// One window, one account: what was typed and is not on its way to the store yet, and what is on its way.
const waiting = new Set<() => void>()
let onTheirWay = 0
const listeners = new Set<() => void>()

/** Says that a change waits to be written, and how; call what it returns, once, when it has been handed to the store. */
export function changeWaits(write: () => void): () => void {
  const own = () => write()
  waiting.add(own)
  announce()
  return () => {
    waiting.delete(own)
    announce()
  }
}

/** Says that a change has been handed over, until `arrival` settles. */
export function changeLeaves(arrival: Promise<unknown>): void {
  onTheirWay += 1
  const arrived = () => {
    onTheirWay -= 1
    announce()
  }
  arrival.then(arrived, arrived)
}

/** Hands everything that waits to the store at once. */
export function writeWaitingChanges(): void {
  for (const write of [...waiting]) write()
}

/** Whether nothing that was typed waits, or is on its way; what the store has taken and could not keep is its own to tell. */
export const changesAtRest = (): boolean => waiting.size === 0 && onTheirWay === 0

/** Whether something typed in this window has not been handed to the store yet. */
export function useWaitingChanges(): boolean {
  return useSyncExternalStore(followChanges, () => waiting.size > 0)
}

/** Calls `listener` after every change of the account; returns the function that stops. */
export function followChanges(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function announce(): void {
  for (const listener of [...listeners]) listener()
}

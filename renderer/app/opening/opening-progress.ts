import type { Observed } from '#renderer/store/store-contract.ts'

export type OpeningStep = { done: number; total: number }

/** How far the mending of the store is, while it opens; nothing to show in the usual case. */
export function openingProgress(): Observed<OpeningStep | null> & { report: (done: number, total: number) => void } {
  let step: OpeningStep | null = null
  const listeners = new Set<() => void>()
  return {
    read: () => step,
    subscribe: changed => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    report: (done, total) => {
      step = { done, total }
      for (const changed of listeners) changed()
    },
  }
}

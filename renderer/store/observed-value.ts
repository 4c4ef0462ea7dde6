import type { Observed } from './store-contract.ts'

/** A value that tells when it changes. */
export function observedValue<Value>(initial: Value): Observed<Value> & { set(value: Value): void } {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    read: () => current,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    set(value) {
      current = value
      for (const changed of [...listeners]) changed()
    },
  }
}

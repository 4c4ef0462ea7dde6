import type { Store } from '#renderer/store/store-contract.ts'

const turns = new WeakMap<Store, Promise<unknown>>()

/**
 * Does `work` once all that was asked before of this store is done. Records are read, changed and written whole: of two
 * changes at once each would undo the other.
 */
export function inTurn<Value>(store: Store, work: () => Promise<Value>): Promise<Value> {
  const done = (turns.get(store) ?? Promise.resolve()).then(work, work)
  turns.set(store, done)
  return done
}

import type { Observed, SaveState } from '#renderer/store/store-contract.ts'
import { changesAtRest, followChanges, writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'

/** Shorter than main's own patience: the page that cannot save must be there to say so. */
const patience = 3000

/** Whether all that was typed is in the store and in the write log. */
export function isAllSaved(saving: Observed<SaveState>): boolean {
  const { pending, failed } = saving.read()
  return changesAtRest() && pending === 0 && !failed
}

/** Writes what waits; resolves to whether all is saved, as soon as that is known and after three seconds at the latest. */
export function settleChanges(saving: Observed<SaveState>): Promise<boolean> {
  writeWaitingChanges()
  return new Promise(resolve => {
    const end = (saved: boolean) => {
      clearTimeout(timer)
      stopStore()
      stopChanges()
      resolve(saved)
    }
    const look = () => {
      if (isAllSaved(saving)) end(true)
      else if (saving.read().failed && changesAtRest()) end(false)
    }
    const timer = setTimeout(() => end(false), patience)
    const stopStore = saving.subscribe(look)
    const stopChanges = followChanges(look)
    look()
  })
}

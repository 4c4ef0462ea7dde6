import { changesAtRest, followChanges, writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'

type Leave = (way: { go(): void }) => Promise<void>

let leaveCommittee: Leave | null = null

/** While a committee is open its page is reloaded by `leave`, which asks where something is not saved. */
export function reloadBy(leave: Leave): () => void {
  leaveCommittee = leave
  return () => {
    leaveCommittee = null
  }
}

/** Reloads the page once what was typed is written. Where no screen is left to ask on, it waits for what is on its way. */
export function reloadPage(): void {
  const go = () => location.reload()
  if (leaveCommittee) {
    void leaveCommittee({ go })
    return
  }
  writeWaitingChanges()
  if (changesAtRest()) go()
  else followChanges(() => changesAtRest() && go())
}

import { intakeChannels } from '#electron/intake/channels.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { runningJobs } from '#electron/main/jobs.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import { plainVault } from './plain-vault.ts'

export type Step = { done: number; total: number; stage: string }

/** The channels of the intake over a vault in memory and the real reader, and what a window heard of its jobs. */
export function intakeDesk(startReader: StartReader) {
  const { vaults, stored, derived, refuseWith } = plainVault()
  const jobs = runningJobs()
  const chosen: { open: string[]; save: string | null } = { open: [], save: null }
  const steps: Step[] = []
  let heard: (step: Step) => void = () => undefined
  const chooseFiles = { open: async () => chosen.open, save: async () => chosen.save }
  const channels = intakeChannels({ vaults, jobs, chooseFiles, startReader })
  const caller: Caller = {
    role: 'profile',
    windowId: 1,
    document: 1,
    profileId: 'p',
    announce: (_name, payload) => {
      if (!('done' in payload)) return
      steps.push(payload as Step)
      heard(payload as Step)
    },
  }
  const onProgress = (listener: typeof heard) => {
    heard = listener
  }
  return { channels, caller, chosen, jobs, stored, derived, steps, refuseWith, onProgress }
}

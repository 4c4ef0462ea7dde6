import { intakeChannels } from '#electron/intake/channels.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { runningJobs } from '#electron/main/jobs.ts'
import type { Caller } from '#electron/ports/handlers.ts'
import { chosenFiles, type TakenFiles, takenFiles } from '#shared/ipc/payloads.ts'
import { plainVault } from './plain-vault.ts'

export type Step = { done: number; total: number; stage: string }

/** The channels of the intake over a vault in memory and the real reader, and what a window heard of its jobs. */
export function intakeDesk(startReader: StartReader) {
  const { vaults, stored, derived, refuseWith } = plainVault()
  const jobs = runningJobs()
  const chosen: { open: string[]; folder: string | null; save: string | null } = { open: [], folder: null, save: null }
  const steps: Step[] = []
  let heard: (step: Step) => void = () => undefined
  const chooseFiles = {
    open: async () => chosen.open,
    folder: async () => chosen.folder,
    save: async () => chosen.save,
  }
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
  /** Chooses `chosen.open`, or `chosen.folder`, and takes in each file, in order. */
  const pick = async (what: 'files' | 'folder' = 'files'): Promise<TakenFiles & { places: string[] }> => {
    const choice = await channels['intake.choose']({ what }, caller)
    if (!choice.ok) throw new Error(choice.error.code)
    const { chosen: id, files: placed, failed } = chosenFiles.parse(choice.value)
    const sum = { files: [] as TakenFiles['files'], refused: [] as TakenFiles['refused'], failed }
    for (const [rank, { name }] of placed.entries()) {
      const taken = await channels['intake.take']({ job: 'j', chosen: id, rank }, caller)
      if (!taken.ok) {
        sum.failed.push({ fileName: name, failure: taken.error })
        continue
      }
      const { files, refused, failed } = takenFiles.parse(taken.value)
      sum.files.push(...files)
      sum.refused.push(...refused)
      sum.failed.push(...failed)
    }
    return { ...sum, places: placed.map(({ name, labels }) => [...labels, name].join('/')) }
  }
  return { channels, pick, caller, chosen, jobs, stored, derived, steps, refuseWith, onProgress }
}

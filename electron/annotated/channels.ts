import type { Handlers } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { ok } from '#shared/domain/result.ts'
import { type CopyPlaces, copyInThread } from './copy-in-thread.ts'

type Desk = { vaults: Vaults; jobs: Jobs; places: CopyPlaces }

/** The copy is kept as a file of the caller's vault, as everything that is printed is; the original is only read. */
export const annotatedChannels = ({ vaults, jobs, places }: Desk): Pick<Handlers, 'annotated.render'> => ({
  'annotated.render': async ({ job, sha256, ...request }, caller) => {
    const { files } = vaults.of(caller.profileId)
    const original = await files.read(sha256)
    if (!original.ok) return original
    const made = await jobs.run(job, caller, running => copyInThread(original.value, request, places, running))
    if (!made.ok) return made
    const { bytes, ...said } = made.value
    const stored = await files.put(bytes)
    return ok({ sha256: stored.sha256, size: stored.size, ...said })
  },
})

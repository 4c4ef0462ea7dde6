import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ChooseFiles } from '#electron/ports/choose-files.ts'
import type { Handlers } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { failure, ok } from '#shared/domain/result.ts'
import type { TakenIn } from '#shared/ipc/payloads.ts'
import { cleanFileName } from './clean-file-name.ts'
import { createInspector } from './inspector.ts'
import { pageFileName } from './page-file.ts'
import type { StartReader } from './reader-port.ts'
import { saveAs, saveBytes } from './save-as.ts'
import { largestFile, partsOfFile, takeIn } from './take-in.ts'
import { createUploads } from './uploads.ts'

type IntakeChannel =
  | 'intake.pick'
  | 'intake.begin'
  | 'intake.chunk'
  | 'intake.finish'
  | 'files.save-as'
  | 'files.save-bytes'

export type IntakeParts = {
  vaults: Vaults
  jobs: Jobs
  chooseFiles: ChooseFiles
  /** `utilityReader` under Electron, `forkReader` elsewhere. */
  startReader: StartReader
}

/** Refused before a byte is read: the vault would not keep it. */
const tooLarge = (fileName: string) => failure('file_too_large', { fileName, limit: largestFile })

export function intakeChannels({ vaults, jobs, chooseFiles, startReader }: IntakeParts): Pick<Handlers, IntakeChannel> {
  const inspector = createInspector(startReader)
  const uploads = createUploads(jobs, inspector)

  return {
    'intake.pick': async ({ job: name }, caller) => {
      const vault = vaults.of(caller.profileId)
      const paths = await chooseFiles.open({ windowId: caller.windowId, filter: 'any', several: true })
      const chosen = await Promise.all(paths.map(async path => ({ path, found: await stat(path) })))
      const large = chosen.find(({ found }) => found.size > largestFile)
      if (large) return tooLarge(cleanFileName(large.path))
      const folder = chosen.find(({ found }) => !found.isFile())
      if (folder) return failure('not_a_file', { fileName: cleanFileName(folder.path) })
      const total = chosen.reduce((sum, { found }) => sum + found.size, 0)
      return jobs.run(name, caller, async job => {
        const files: TakenIn[] = []
        let done = 0
        for (const { path, found } of chosen) {
          if (job.signal.aborted) break
          const taken = await orCancelled(takeIn(vault, inspector, basename(path), partsOfFile(path, job, done, total)))
          if (!taken) break
          files.push(taken)
          done += found.size
          job.progress(done, total, 'inspected')
        }
        return ok({ files })
      })
    },

    'intake.begin': async ({ job, fileName, size }, caller) => {
      if (size > largestFile) return tooLarge(cleanFileName(fileName))
      return ok({ upload: uploads.begin(vaults.of(caller.profileId), caller, { job, fileName, size }) })
    },
    'intake.chunk': async ({ upload, bytes }, caller) => uploads.chunk(caller, upload, bytes),
    'intake.finish': async ({ upload }, caller) => uploads.finish(caller, upload),

    'files.save-as': async ({ sha256, suggestedName }, caller) => {
      const { files } = vaults.of(caller.profileId)
      const path = await chooseFiles.save({ windowId: caller.windowId, suggestedName: cleanFileName(suggestedName) })
      if (path === null) return ok({ saved: false })
      const saved = await saveAs(files, sha256, path)
      return saved.ok ? ok({ saved: true }) : saved
    },

    'files.save-bytes': async ({ suggestedName, bytes }, caller) => {
      const named = pageFileName(suggestedName, bytes.byteLength)
      if (!named.ok) return named
      const path = await chooseFiles.save({ windowId: caller.windowId, suggestedName: named.value })
      if (path === null) return ok({ saved: false })
      const saved = await saveBytes(bytes, path)
      return saved.ok ? ok({ saved: true }) : saved
    },
  }
}

/** A cancelled import keeps the files that were whole. */
async function orCancelled(taking: Promise<TakenIn>): Promise<TakenIn | undefined> {
  try {
    return await taking
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return undefined
    throw error
  }
}

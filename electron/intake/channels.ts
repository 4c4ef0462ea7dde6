import type { ChooseFiles } from '#electron/ports/choose-files.ts'
import type { Handlers } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { ok } from '#shared/domain/result.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { createChosen, tooLarge } from './chosen.ts'
import { createDocumentReader } from './documents/document-reader.ts'
import { readStoredWith } from './documents/read-stored.ts'
import { createInspector } from './inspector.ts'
import { pageFileName } from './page-file.ts'
import type { StartReader } from './reader-port.ts'
import { saveAs, saveBytes } from './save-as.ts'
import { largestFile } from './take-in.ts'
import { createUploads } from './uploads.ts'

type IntakeChannel =
  | 'intake.choose'
  | 'intake.take'
  | 'intake.begin'
  | 'intake.chunk'
  | 'intake.finish'
  | 'documents.read'
  | 'files.save-as'
  | 'files.save-bytes'

export type IntakeParts = {
  vaults: Vaults
  jobs: Jobs
  chooseFiles: ChooseFiles
  /** `utilityReader` under Electron, `forkReader` elsewhere. */
  startReader: StartReader
}

export function intakeChannels({ vaults, jobs, chooseFiles, startReader }: IntakeParts): Pick<Handlers, IntakeChannel> {
  const inspector = createInspector(startReader)
  const readStored = readStoredWith(createDocumentReader(startReader))
  const readBehind = readStoredWith(createDocumentReader(startReader))
  const uploads = createUploads(jobs, inspector)
  const chosen = createChosen(jobs, inspector)

  return {
    'intake.choose': async ({ what }, caller) => {
      const { windowId } = caller
      if (what === 'files') {
        return ok(await chosen.files(caller, await chooseFiles.open({ windowId, filter: 'any', several: true })))
      }
      const path = await chooseFiles.folder({ windowId })
      return path === null ? ok(await chosen.files(caller, [])) : chosen.folder(caller, path)
    },
    'intake.take': async (request, caller) => chosen.take(caller, vaults.of(caller.profileId), request),

    'intake.begin': async ({ job, fileName, size }, caller) => {
      if (size > largestFile) return tooLarge(cleanFileName(fileName))
      return ok({ upload: uploads.begin(vaults.of(caller.profileId), caller, { job, fileName, size }) })
    },
    'intake.chunk': async ({ upload, bytes }, caller) => uploads.chunk(caller, upload, bytes),
    'intake.finish': async ({ upload }, caller) => uploads.finish(caller, upload),

    'documents.read': async ({ job: name, sha256, fileName, behind }, caller) => {
      const vault = vaults.of(caller.profileId)
      const read = behind ? readBehind : readStored
      return jobs.run(name, caller, job => read(vault, { sha256, fileName }, job))
    },

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

import { Buffer } from 'node:buffer'
import type { Caller, Handlers } from '#electron/ports/handlers.ts'
import type { Job, Jobs } from '#electron/ports/jobs.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { opinionPage } from '#shared/domain/opinion/html/opinion-page.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import type { RenderedFile } from './model-document.ts'
import { type PrintPlaces, renderLetter, renderNotes, renderOpinion, renderReport } from './print-in-thread.ts'

type Desk = { vaults: Vaults; jobs: Jobs; places: PrintPlaces }

/** Acts and reports are rendered, then kept as files of the caller's vault: the preview shows the bytes that are exported. */
export function printChannels({
  vaults,
  jobs,
  places,
}: Desk): Pick<
  Handlers,
  'opinion.render' | 'opinion.render-html' | 'report.render' | 'notes.render' | 'letters.render'
> {
  async function keep<Code extends string>(
    job: string,
    caller: Caller,
    render: (running: Job) => Promise<Result<RenderedFile, Code>>,
  ) {
    const { files } = vaults.of(caller.profileId)
    const rendered = await jobs.run(job, caller, render)
    if (!rendered.ok) return rendered
    const { sha256, size } = await files.put(rendered.value.bytes)
    return ok({ sha256, size, pages: rendered.value.pages })
  }

  return {
    'opinion.render': ({ job, record }, caller) => keep(job, caller, running => renderOpinion(record, places, running)),
    'opinion.render-html': async ({ record }, caller) => {
      const { files } = vaults.of(caller.profileId)
      const page = opinionPage(record)
      if (!page.ok) return page
      const { sha256, size } = await files.put(Buffer.from(page.value, 'utf8'))
      return ok({ sha256, size })
    },
    'notes.render': ({ job, record, format }, caller) =>
      keep(job, caller, running => renderNotes(record, format, places, running)),
    'letters.render': ({ job, record, format }, caller) =>
      keep(job, caller, running => renderLetter(record, format, places, running)),
    'report.render': ({ job, record }, caller) => keep(job, caller, running => renderReport(record, places, running)),
  }
}

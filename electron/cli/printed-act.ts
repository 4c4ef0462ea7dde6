import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import { checkOpinion } from '#shared/domain/opinion/check-opinion.ts'
import { opinionPage } from '#shared/domain/opinion/html/opinion-page.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import { printFault } from './opinion-print-fault.ts'
import { remarksOnAct } from './remarks-on-act.ts'

type PrintedAct = { pdf: Uint8Array; html: string; remarks: string[] }

/** Both forms or neither: a record that one refuses is written in none. */
export async function printedAct(content: unknown, resources: string): Promise<Result<PrintedAct>> {
  const record = checkOpinion(content)
  if (!record.ok) return record
  const pdf = await renderOpinionHere(content, { resources })
  if (!pdf.ok) return pdf
  const fault = await printFault(content, pdf.value.bytes)
  if (fault) return fault
  const html = opinionPage(content)
  return html.ok ? ok({ pdf: pdf.value.bytes, html: html.value, remarks: remarksOnAct(record.value) }) : html
}

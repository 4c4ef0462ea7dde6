import type { ReportRecord } from '#shared/domain/report/report-record.ts'
import type { Result } from '#shared/domain/result.ts'
import { bridge } from '../bridge/bridge.ts'

/**
 * Has a report printed by the main process under the name of `job`, and saves it where the person chooses; `saved` is
 * false where no place was chosen.
 */
export async function saveReportPdf(
  record: ReportRecord,
  { name, job }: { name: string; job: string },
): Promise<Result<{ saved: boolean }>> {
  const printed = await bridge().invoke('report.render', { job, record })
  if (!printed.ok) return printed
  return bridge().invoke('files.save-as', { sha256: printed.value.sha256, suggestedName: `${name}.pdf` })
}

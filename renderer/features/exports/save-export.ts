import { bridge } from '#renderer/ui/bridge/bridge.ts'
import { saveReportPdf } from '#renderer/ui/report/save-report-pdf.ts'
import { assertNever } from '#shared/domain/assert-never.ts'
import { checkReport } from '#shared/domain/report/check-report.ts'
import type { ReportRecord } from '#shared/domain/report/report-record.ts'
import { reportSheets } from '#shared/domain/report/report-sheets.ts'
import { ok, type Result } from '#shared/domain/result.ts'

export const exportFormats = ['pdf', 'xlsx', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * Makes the file of a record and saves it where the person chooses; `saved` is false where none was chosen. A PDF is
 * printed by the main process under the name of `job`, the rest is made here.
 */
export async function saveExport(
  record: ReportRecord,
  format: ExportFormat,
  { name, job }: { name: string; job: string },
): Promise<Result<{ saved: boolean }>> {
  if (format === 'pdf') return saveReportPdf(record, { name, job })
  const bytes = await bytesOf(record, format)
  return bytes.ok
    ? bridge().invoke('files.save-bytes', { suggestedName: `${name}.${format}`, bytes: bytes.value })
    : bytes
}

/** The libraries of tables are loaded when they are asked for. */
async function bytesOf(
  record: ReportRecord,
  format: Exclude<ExportFormat, 'pdf'>,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const report = checkReport(record)
  if (!report.ok) return report
  const sheets = reportSheets(report.value)
  switch (format) {
    case 'json':
      return ok(new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`))
    case 'csv': {
      const { csvBytes } = await import('./csv-bytes.ts')
      return ok(await csvBytes(sheets[0], record.language))
    }
    case 'xlsx': {
      const { xlsxBytes } = await import('./xlsx-bytes.ts')
      return ok(await xlsxBytes(sheets))
    }
    default:
      return assertNever(format)
  }
}

import { assembleReport } from '#shared/domain/report/assemble-report.ts'
import { checkReport, type ReportFailure } from '#shared/domain/report/check-report.ts'
import type { Result } from '#shared/domain/result.ts'
import type { PrintFailure } from './engine/print-document.ts'
import { printModel, type RenderedFile, type RenderOptions } from './model-document.ts'

/**
 * The report of a parsed report/1 record, printed as an act is, with the record attached as `report.json`. Same record,
 * same bytes. Runs in the calling thread; `renderReport` runs it in a worker.
 */
export async function renderReportHere(
  content: unknown,
  options: RenderOptions,
): Promise<Result<RenderedFile, ReportFailure | PrintFailure>> {
  const report = checkReport(content)
  if (!report.ok) return report
  const { record } = report.value
  return printModel(assembleReport(report.value), { name: 'report.json', record }, options)
}

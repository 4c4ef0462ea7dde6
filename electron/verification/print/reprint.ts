import { renderOpinionHere } from '#electron/pdf/render-opinion-here.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { ok, type Result } from '#shared/domain/result.ts'
import type { PdfFile } from '../structure/pdf-file.ts'
import { readStructure } from '../structure/read-structure.ts'

/** The act of a record as the export would print it now. Fails, with the code of the export, where it would print none. */
export async function reprint(record: OpinionRecord, resources: string): Promise<Result<PdfFile>> {
  const printed = await renderOpinionHere(record, { resources })
  if (!printed.ok) return printed
  const file = readStructure(printed.value.bytes)
  if (!file.ok) throw new Error(`the print cannot be read: ${file.error.params?.detail}`)
  return ok(file.value)
}

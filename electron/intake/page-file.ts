import { failure, ok, type Result } from '#shared/domain/result.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'

/** Kinds that a page makes and that no system runs when they are opened: pictures, tables, reports, grids, notes, packages. */
const safeExtensions = new Set(['svg', 'png', 'csv', 'json', 'ods', 'xlsx', 'pdf', 'txt', 'xfdf', 'jsonld', 'delibere'])

/** What travels whole over the contract; larger files go through the vault. */
export const largestPageFile = 64 * 1024 ** 2

/** The name under which a page may propose to save `size` bytes that it made. */
export function pageFileName(
  suggestedName: string,
  size: number,
): Result<string, 'file_too_large' | 'file_kind_refused'> {
  const fileName = cleanFileName(suggestedName)
  if (size > largestPageFile) return failure('file_too_large', { fileName, limit: largestPageFile })
  const extension = /[^.]\.([a-z0-9]{1,10})$/i.exec(fileName)?.[1]?.toLowerCase()
  if (extension === undefined || !safeExtensions.has(extension)) return failure('file_kind_refused', { fileName })
  return ok(fileName)
}

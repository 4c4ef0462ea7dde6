import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Where a link or an entry of the outline leads, as the file says it: a name, or a page and a point of it. */
export type Destination = string | unknown[]

type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0]

/** The page of a destination and, as pdfjs takes it, the point; `null` where the file leads nowhere. */
export async function readDestination(
  pdf: PDFDocumentProxy,
  destination: Destination,
): Promise<{ page: number; point: unknown[] | null } | null> {
  const explicit: unknown = typeof destination === 'string' ? await pdf.getDestination(destination) : destination
  if (!Array.isArray(explicit)) return null
  const [target, view] = explicit
  const isReference = typeof target === 'object' && target !== null
  const page = isReference ? (await pdf.getPageIndex(target as PageReference)) + 1 : Number(target) + 1
  if (!Number.isInteger(page) || page < 1 || page > pdf.numPages) return null
  const hasPoint = typeof view === 'object' && view !== null && 'name' in view
  return { page, point: hasPoint ? explicit : null }
}

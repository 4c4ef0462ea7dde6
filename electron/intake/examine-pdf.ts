import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { accepted, type Finding, needsPassword, unreadable } from './finding.ts'
import { openPdf } from './open-pdf.ts'

/** How many pages are tried before a document is called unreadable. */
const pagesTried = 5

/** What is done with a document that was accepted, while it is open. */
export type WhileOpen = (document: PDFDocumentProxy) => Promise<void>

/** Opens a PDF as the viewer will, and reads its page tree; nothing of it is drawn or run. Takes the bytes over. */
export async function examinePdf(bytes: Uint8Array, whileOpen?: WhileOpen): Promise<Finding> {
  const opening = openPdf(bytes)
  try {
    const document = await opening.promise
    if (document.numPages < 1) return unreadable('pdf', 'no_pages')
    if (!(await hasReadablePage(document))) return unreadable('pdf', 'damaged_pages')
    await whileOpen?.(document)
    return accepted('pdf', document.numPages)
  } catch (error) {
    if (error instanceof RangeError) throw error
    if (error instanceof Error && error.name === 'PasswordException') return needsPassword('pdf')
    return unreadable('pdf', 'damaged')
  } finally {
    await opening.destroy()
  }
}

async function hasReadablePage(document: PDFDocumentProxy): Promise<boolean> {
  for (let number = 1; number <= Math.min(document.numPages, pagesTried); number += 1) {
    try {
      await document.getPage(number)
      return true
    } catch {
      // The next page may be whole.
    }
  }
  return false
}

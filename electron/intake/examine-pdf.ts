import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pageHasText } from './documents/page-texts.ts'
import { accepted, type Finding, needsPassword, unreadable } from './finding.ts'
import { openPdf } from './open-pdf.ts'
import { lookingTime } from './reader-limits.ts'

/** How many pages are tried before a document is called unreadable. */
const pagesTried = 5

/**
 * What is done with a document that was accepted, while it is open. Where it read the pages, it answers whether any has
 * text: they are then not searched for it.
 */
export type WhileOpen = (document: PDFDocumentProxy, finding: Finding) => Promise<boolean | undefined>

/** Opens a PDF as the viewer will, and reads its page tree; nothing of it is drawn or run. Takes the bytes over. */
export async function examinePdf(bytes: Uint8Array, whileOpen?: WhileOpen): Promise<Finding> {
  const opening = openPdf(bytes)
  try {
    const document = await opening.promise
    if (document.numPages < 1) return unreadable('pdf', 'no_pages')
    if (!(await hasReadablePage(document))) return unreadable('pdf', 'damaged_pages')
    const finding = accepted('pdf', document.numPages)
    const hasText = (await whileOpen?.(document, finding)) ?? !(await hasNoText(document))
    return hasText ? finding : { ...finding, text: 'none' }
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

/**
 * Whether every page was seen to be without text. A scanned page takes a few milliseconds, so that this is enough for
 * several hundreds; of a longer document it is not said.
 */
async function hasNoText(document: PDFDocumentProxy): Promise<boolean> {
  const until = performance.now() + (3 / 4) * lookingTime
  for (let number = 1; number <= document.numPages; number += 1) {
    if (performance.now() > until || (await pageHasText(document, number))) return false
  }
  return true
}

import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { pageText } from '#shared/text/page-text.ts'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import type { Progress } from './progress.ts'

/**
 * The text of each page, as anchors are measured in it, up to `longest` characters in all; `cut` where some were left out.
 * A page that cannot be read has none: the others are read all the same.
 */
export async function pageTexts(
  document: PDFDocumentProxy,
  progress: Progress,
  longest: number,
): Promise<{ pages: string[]; cut: boolean }> {
  const pages: string[] = []
  let left = longest
  let cut = false
  for (let number = 1; number <= document.numPages; number += 1) {
    const text = left > 0 ? await textOf(document, number) : ''
    cut ||= left <= 0 || text.length > left
    pages.push(text.slice(0, left))
    left = Math.max(0, left - text.length)
    progress(number, document.numPages)
  }
  return { pages, cut }
}

async function textOf(document: PDFDocumentProxy, number: number): Promise<string> {
  let page: PDFPageProxy | undefined
  try {
    page = await document.getPage(number)
    const { items } = await page.getTextContent()
    return pageText(inReadingOrder(items.filter(item => 'str' in item)))
  } catch (error) {
    if (error instanceof RangeError) throw error
    return ''
  } finally {
    page?.cleanup()
  }
}

export const hasWords = (text: string): boolean => /\S/.test(text)

export const pageHasText = async (document: PDFDocumentProxy, number: number): Promise<boolean> =>
  hasWords(await textOf(document, number))

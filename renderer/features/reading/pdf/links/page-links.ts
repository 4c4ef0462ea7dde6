import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Destination, readDestination } from './read-destination.ts'

export type PageLinkTarget = { destination: Destination; page: number } | { url: string }
/** `words` are those the link stands on, where the file has any. */
export type PageLink = { id: string; words: string; target: PageLinkTarget }

type LinkData = { id: string; subtype: string; url?: string; dest?: Destination | null; overlaidText?: string }

/** Links of a page that lead somewhere, in the order of the file. */
export async function pageLinks(pdf: PDFDocumentProxy, number: number): Promise<PageLink[]> {
  const page = await pdf.getPage(number)
  const annotations = (await page.getAnnotations()) as LinkData[]
  const links = await Promise.all(
    annotations
      .filter(({ subtype }) => subtype === 'Link')
      .map(async ({ id, url, dest, overlaidText = '' }): Promise<PageLink[]> => {
        const words = overlaidText.trim()
        if (url) return [{ id, words, target: { url } }]
        const target = dest ? await readDestination(pdf, dest).catch(() => null) : null
        return dest && target ? [{ id, words, target: { destination: dest, page: target.page } }] : []
      }),
  )
  return links.flat()
}

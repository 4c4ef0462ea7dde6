import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageView } from './page-view.ts'
import type { RenderedPage, Run } from './selected-passages.ts'
import { wordsOnce } from './words-once.ts'

export type LaidWords = {
  begin(page: PDFPageProxy): void
  /** Empty where the document is closed meanwhile: nobody waits for its text then. */
  runsOf(number: number): Promise<readonly Run[]>
  /** The text layer of a page stands: its words are known, and those of pages that left are let go. */
  laid(number: number): Promise<void>
  /** Pages whose text is laid out now. */
  renderedPages(): RenderedPage[]
}

/** The words of the pages in sight, beside the elements that pdfjs lays out for them; `pdf` gives pages led to them. */
export function laidWords(pdf: PDFDocumentProxy, pageView: (number: number) => PageView | undefined): LaidWords {
  const words = new Map<number, Pick<RenderedPage, 'items' | 'written'>>()
  const once = wordsOnce()
  const getPage = pdf.getPage.bind(pdf)
  pdf.getPage = number => getPage(number).then(once.lead)

  const runsOf = async (number: number) => {
    const known = words.get(number)
    if (known) return known.items
    const read = await pdf
      .getPage(number)
      .then(once.read)
      .catch(() => null)
    if (read) words.set(number, read)
    return read?.items ?? []
  }

  return {
    begin: once.begin,
    runsOf,
    async laid(laidNumber) {
      await runsOf(laidNumber)
      // Pages that left take their words with them: a long document scrolled through must not stay in the memory.
      for (const number of words.keys()) {
        const view = pageView(number)
        if (number === laidNumber || view?.textLayer) continue
        words.delete(number)
        // pdfjs would hold the spans of every page that was ever in sight.
        if (view) view._textHighlighter.textDivs = null
      }
      once.keep(number => words.has(number) || !!pageView(number)?.textLayer)
    },
    renderedPages: () =>
      [...words]
        .toSorted(([one], [other]) => one - other)
        .flatMap(([number, { items, written }]) => {
          const view = pageView(number)
          const spans = view?._textHighlighter.textDivs
          if (!view || !spans || !view.div.querySelector('.textLayer')) return []
          return [{ number, element: view.div, viewport: view.viewport, spans, items, written }]
        }),
  }
}

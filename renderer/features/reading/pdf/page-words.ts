import { normalizeUnicode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Run } from './selected-passages.ts'

type Words = Awaited<ReturnType<PDFPageProxy['getTextContent']>>

/** As the text layer asks for them: what it lays out are the letters of the file, ligatures whole. */
const asDrawn = { includeMarkedContent: true, disableNormalization: true }

export type PageWords = {
  /** Begins to read them: the text layer of the page is made of what was read. */
  begin(page: PDFPageProxy): void
  /** The runs of the page with ligatures written out, as everything but the text layer counts them. */
  runs(page: PDFPageProxy): Promise<Run[]>
  /** Lets go those of the pages that `isKept` does not want, by their numbers. */
  keep(isKept: (number: number) => boolean): void
}

/**
 * The words of pages, read once for all who need them, and as early as one likes: pdfjs asks for those of its text layer
 * when the picture is done, while they can be read as it is drawn.
 */
export function pageWords(): PageWords {
  const known = new Map<PDFPageProxy, Promise<Words>>()
  const led = new WeakSet<PDFPageProxy>()

  /** The text layer of `page` is given what is known of its words. */
  const lead = (page: PDFPageProxy) => {
    if (led.has(page)) return
    led.add(page)
    const ask = page.streamTextContent.bind(page)
    page.streamTextContent = params => {
      const words = params?.includeMarkedContent && params.disableNormalization ? known.get(page) : undefined
      return words ? streamOf(words) : ask(params)
    }
  }
  const wordsOf = (page: PDFPageProxy): Promise<Words> => {
    const before = known.get(page)
    if (before) return before
    const reading = page.getTextContent(asDrawn)
    known.set(page, reading)
    lead(page)
    // Asked again, they are read again.
    reading.catch(() => known.delete(page))
    return reading
  }
  return {
    begin: page => void wordsOf(page),
    runs: async page => {
      const { items } = await wordsOf(page)
      const runs = items.filter(item => 'str' in item)
      if (!runs.some(isTurned)) return runs.map(run => ({ ...run, str: normalizeUnicode(run.str) }))
      const written = await page.getTextContent()
      return written.items.filter(item => 'str' in item)
    },
    keep: isKept => {
      for (const page of known.keys()) if (!isKept(page.pageNumber)) known.delete(page)
    },
  }
}

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Letters that are written out before they are put in the order they are read in: done after, it is not the same. */
const isTurned = ({ str }: Run): boolean => rightToLeft.test(str) && normalizeUnicode(str) !== str

const streamOf = (words: Promise<Words>): ReadableStream =>
  new ReadableStream({
    start: async controller => {
      controller.enqueue(await words)
      controller.close()
    },
  })

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type Content, contentOf, laidPage, type PageWords, pageWords, spelt } from '#renderer/ui/pdf/page-words.ts'

/** As the text layer asks for them: what it lays out are the letters of the file, ligatures whole. */
const asDrawn = { includeMarkedContent: true, disableNormalization: true }

type Read = Pick<PageWords, 'items' | 'written'>

export type WordsOnce = {
  /** The page, whose text layer is made of what was read, in the order it is read in. */
  lead(page: PDFPageProxy): PDFPageProxy
  begin(page: PDFPageProxy): void
  /** The runs of the page with ligatures written out, as everything but the text layer counts them. */
  read(page: PDFPageProxy): Promise<Read>
  /** Lets go those of the pages that `isKept` does not want, by their numbers. */
  keep(isKept: (number: number) => boolean): void
}

/** `laid`: as a selection follows them. */
type Known = { written: Content; laid: Content }

/**
 * The words of pages, read once for all who need them, and as early as one likes: pdfjs asks for those of its text layer
 * when the picture is done, while they can be read as it is drawn.
 */
export function wordsOnce(): WordsOnce {
  const known = new Map<PDFPageProxy, Promise<Known>>()
  const led = new WeakMap<PDFPageProxy, PDFPageProxy['streamTextContent']>()

  const lead = (page: PDFPageProxy) => {
    if (led.has(page)) return page
    const ask = page.streamTextContent.bind(page)
    led.set(page, ask)
    page.streamTextContent = params =>
      params?.includeMarkedContent && params.disableNormalization ? streamOf(laidOf(page)) : ask(params)
    return page
  }
  const ask = async (page: PDFPageProxy): Promise<Known> => {
    const stream = led.get(lead(page)) as PDFPageProxy['streamTextContent']
    const written = await contentOf(stream(asDrawn))
    return { written, laid: laidPage(written) }
  }
  const wordsOf = (page: PDFPageProxy): Promise<Known> => {
    const before = known.get(page)
    if (before) return before
    const reading = ask(page)
    known.set(page, reading)
    // Asked again, they are read again.
    reading.catch(() => known.delete(page))
    return reading
  }
  const laidOf = async (page: PDFPageProxy) => (await wordsOf(page)).laid

  return {
    lead,
    begin: page => void wordsOf(page),
    read: async page => {
      const { written, laid } = await wordsOf(page)
      return spelt(written, laid) ?? pageWords(page)
    },
    keep: isKept => {
      for (const page of known.keys()) if (!isKept(page.pageNumber)) known.delete(page)
    },
  }
}

const streamOf = (words: Promise<Content>): ReadableStream =>
  new ReadableStream({
    start: async controller => {
      controller.enqueue(await words)
      controller.close()
    },
  })

// The viewer reads the library from the global object, where loading it puts it.
import 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageViewport, PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EventBus, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import type { Anchor } from '#shared/domain/annotation.ts'
import type { ExtractedItem } from '#shared/text/page-text.ts'
import { type NoteWords, wordForeignNotes } from './foreign-notes.ts'
import { quadOnPage } from './quads.ts'
import type { RenderedPage } from './selected-passages.ts'

/** What is read of pdfjs' page view. The highlighter holds the spans that stand beside the extractor's runs. */
type PageView = {
  div: HTMLElement
  viewport: PageViewport
  _textHighlighter: { textDivs: HTMLElement[] | null }
}

export type PdfView = {
  pages(): number
  currentPage(): number
  /** 1 is the size the file asks for. */
  scale(): number
  goToPage(number: number): void
  zoomBy(factor: number): void
  fitWidth(): void
  showAnchor(anchor: Anchor): void
  /** Pages whose text is laid out now; the viewer keeps a few around the one in sight. */
  renderedPages(): RenderedPage[]
  /** Once the file is closed: nothing is asked of it any more. */
  dispose(): void
}

const scales = { least: 0.25, most: 5 }
const wholeWidth = 'page-width'
const nothing = () => null
/** pdfjs would put English words in the page, where nobody asks for them. */
const wordless = {
  getLanguage: () => 'fr',
  getDirection: () => 'ltr',
  get: async () => '',
  translate: async () => undefined,
  translateOnce: async () => undefined,
  pause: () => undefined,
  resume: () => undefined,
  destroy: async () => undefined,
}
/** Copied into the bundle by the build. */
const noteIcons = '/pdfjs/web/images/'

/**
 * pdfjs' own viewer in `container`: pages are drawn when they come into sight and dropped when they leave. `changed` is
 * called when another page comes into sight, when the scale changes and when the text of a page is laid out; `words` when
 * the notes inside a page are.
 */
export function mountPdfView(
  container: HTMLDivElement,
  viewer: HTMLDivElement,
  pdf: PDFDocumentProxy,
  changed: () => void,
  words: () => NoteWords,
): PdfView {
  const stopped = new AbortController()
  const eventBus = new EventBus()
  const linkService = new PDFLinkService({ eventBus, externalLinkTarget: 0 })
  const pdfViewer = new PDFViewer({
    container,
    viewer,
    eventBus,
    linkService,
    annotationMode: 1,
    imageResourcesPath: noteIcons,
    l10n: wordless,
    abortSignal: stopped.signal,
  } as unknown as ConstructorParameters<typeof PDFViewer>[0])
  linkService.setViewer(pdfViewer)
  // Nothing leaves the machine: an address outside is shown, and leads nowhere; the keyboard does not stop on it.
  linkService.addLinkAttributes = (link, url) => {
    link.title = url
  }

  const items = new Map<number, ExtractedItem[]>()
  const pageView = (number: number) => pdfViewer.getPageView(number - 1) as PageView | undefined

  eventBus.on('pagesinit', () => {
    if (!stopped.signal.aborted) pdfViewer.currentScaleValue = wholeWidth
  })
  eventBus.on('pagechanging', changed)
  eventBus.on('scalechanging', changed)
  eventBus.on('textlayerrendered', async ({ pageNumber }: { pageNumber: number }) => {
    // The region that scrolls is the stop of the keyboard; its pages are none.
    pageView(pageNumber)?.div.querySelector('.textLayer')?.removeAttribute('tabindex')
    if (!items.has(pageNumber)) {
      // Fails only when the document is closed under it: nobody waits for its text then.
      const content = await pdf.getPage(pageNumber).then(page => page.getTextContent(), nothing)
      if (content)
        items.set(
          pageNumber,
          content.items.filter(item => 'str' in item),
        )
    }
    if (!stopped.signal.aborted) changed()
  })
  // A note opens its words when it is pointed at, long after its layer was drawn.
  const notes = new MutationObserver(() => wordForeignNotes(viewer, noteIcons, words()))
  notes.observe(viewer, { childList: true, subtree: true })
  pdfViewer.setDocument(pdf)
  linkService.setDocument(pdf, null)

  const resized = new ResizeObserver(() => {
    if (pdfViewer.currentScaleValue === wholeWidth) pdfViewer.currentScaleValue = wholeWidth
  })
  resized.observe(container)

  const renderedPages = () =>
    [...items.keys()]
      .toSorted((a, b) => a - b)
      .flatMap(number => {
        const view = pageView(number)
        const spans = view?._textHighlighter.textDivs
        const runs = items.get(number)
        if (!view || !spans || !runs || !view.div.querySelector('.textLayer')) return []
        return [{ number, element: view.div, viewport: view.viewport, spans, items: runs }]
      })

  return {
    pages: () => pdf.numPages,
    currentPage: () => pdfViewer.currentPageNumber,
    scale: () => pdfViewer.currentScale,
    goToPage: number => {
      pdfViewer.currentPageNumber = Math.min(Math.max(1, number), pdf.numPages)
    },
    zoomBy: factor => {
      pdfViewer.currentScale = Math.min(Math.max(scales.least, pdfViewer.currentScale * factor), scales.most)
    },
    fitWidth: () => {
      pdfViewer.currentScaleValue = wholeWidth
    },
    showAnchor: anchor => {
      const [quad] = anchor.quads
      const view = pageView(anchor.page)
      pdfViewer.scrollPageIntoView({ pageNumber: anchor.page })
      if (!quad || !view) return
      const { top } = quadOnPage(quad, view.viewport)
      container.scrollTop = view.div.offsetTop + view.div.clientTop + top - container.clientHeight / 3
    },
    renderedPages,
    dispose: () => {
      stopped.abort()
      resized.disconnect()
      notes.disconnect()
      pdfViewer.setDocument(null as unknown as PDFDocumentProxy)
      pdfViewer.cleanup()
    },
  }
}

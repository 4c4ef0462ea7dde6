// The viewer reads the library from the global object, where loading it puts it.
import 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { EventBus, PDFLinkService, PDFViewer, RenderingStates } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { type ReadingPlace, type Rotation, type Spot, spreads } from '#shared/domain/reading-place.ts'
import { dragBesideLetters } from './drag-beside-letters.ts'
import { drawAtOnce } from './draw-at-once.ts'
import { wordForeignNotes } from './foreign-notes.ts'
import { heldPages } from './held-pages.ts'
import { laidWords } from './laid-words.ts'
import { type Destination, readDestination } from './links/read-destination.ts'
import { travels } from './links/travels.ts'
import { pageLabels } from './page-labels.ts'
import type { PageView } from './page-view.ts'
import type { PdfView, ViewEvents } from './pdf-view.ts'
import { quadOnPage } from './quads.ts'
import { type Run, startsOf } from './selected-passages.ts'
import { chooseWordsAndLines } from './word-and-line.ts'

/** What pdfjs keeps of the place in sight. */
type Location = { pageNumber: number; left: number; top: number }

const scales = { least: 0.25, most: 5 }
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

/** pdfjs' own viewer in `container`: pages are drawn when they come into sight and dropped when they leave. */
export function mountPdfView(
  container: HTMLDivElement,
  viewer: HTMLDivElement,
  pdf: PDFDocumentProxy,
  start: ReadingPlace | null,
  events: ViewEvents,
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

  const pageView = (number: number) => pdfViewer.getPageView(number - 1) as PageView | undefined
  const words = laidWords(pdf, pageView)
  const held = heldPages(container, () =>
    [...(pdfViewer.getCachedPageViews() as Set<PageView>)].filter(
      ({ renderingState }) => renderingState === RenderingStates.FINISHED,
    ),
  )
  let labels = pageLabels(null, pdf.numPages)
  let location: Location | null = null
  let scale: ReadingPlace['scale'] = start?.scale ?? 'page-width'

  /** What is asked before the pages stand is done once they do, instead of going back to the last place. */
  let standing = false
  let asked: (() => void) | null = null
  const onceStanding = (act: () => void) => {
    if (standing) act()
    else asked = act
  }

  const withPage = async (number: number): Promise<PageView | null> => {
    const view = pageView(number)
    if (!view) return null
    if (!view.pdfPage) {
      // A page that was never in sight has the size of the first until it is asked for.
      const page = await pdf.getPage(number).then(known => known, nothing)
      if (stopped.signal.aborted || !page) return null
      if (!view.pdfPage) view.setPdfPage(page)
    }
    return view
  }
  /** A point of the page, in pixels from its corner, comes a third below the top of the pane, and between its sides. */
  const bring = (view: PageView, { left, top }: { left: number; top: number }) => {
    const page = view.div.getBoundingClientRect()
    const pane = container.getBoundingClientRect()
    container.scrollTop += page.top + view.div.clientTop + top - pane.top - container.clientHeight / 3
    const x = page.left + view.div.clientLeft + left - pane.left
    if (x < 0 || x > container.clientWidth * 0.9) container.scrollLeft += x - container.clientWidth / 4
  }
  /**
   * What came into sight is drawn now, the page that was asked for before anything else: pdfjs would wait for the scroll to
   * be told, two frames later.
   */
  const drawHere = () => {
    const number = pdfViewer.currentPageNumber
    if (pageView(number)?.pdfPage) pdfViewer.renderingQueue?.renderView(pdfViewer.getPageView(number - 1))
    pdfViewer.update()
  }
  /** Asked for while its number is typed: the answer would come after the first frame of the leap. */
  let foreseen: PDFPageProxy | null = null
  const foresee = (number: number) =>
    void pdf.getPage(number).then(page => {
      foreseen = page
    }, nothing)
  const here = (): Spot => ({
    page: location?.pageNumber ?? pdfViewer.currentPageNumber,
    left: location?.left ?? 0,
    top: location?.top ?? 0,
  })
  const show = ({ page, left, top }: Spot) => {
    const pageNumber = Math.min(page, pdf.numPages)
    const scroll = () =>
      pdfViewer.scrollPageIntoView({
        pageNumber,
        destArray: [null, { name: 'XYZ' }, left, top, null],
        allowNegativeOffset: true,
      })
    scroll()
    drawHere()
    if (!pageView(pageNumber)?.pdfPage) void withPage(pageNumber).then(view => view && scroll())
  }
  const travel = travels(here, show)
  const goToPage = (number: number) =>
    onceStanding(() => {
      const wanted = Math.min(Math.max(1, number), pdf.numPages)
      const view = pageView(wanted)
      if (view && !view.pdfPage && foreseen?.pageNumber === wanted) view.setPdfPage(foreseen)
      pdfViewer.currentPageNumber = wanted
      drawHere()
    })
  const leapTo = (page: number) => {
    travel.leave()
    goToPage(page)
  }

  // Nothing leaves the machine: an address outside is shown, and leads nowhere; the keyboard does not stop on it.
  linkService.addLinkAttributes = (link, url) => {
    link.title = events.words().outside(url)
    link.onclick = () => {
      events.outside(url)
      return false
    }
  }
  // The address bar of this program holds its own places.
  linkService.getDestinationHash = () => '#'
  linkService.getAnchorUrl = () => '#'
  const follow = async (destination: Destination) => {
    const target = await readDestination(pdf, destination).then(known => known, nothing)
    if (stopped.signal.aborted) return
    if (target) {
      const { page: pageNumber, point } = target
      const scroll = () =>
        pdfViewer.scrollPageIntoView({ pageNumber, destArray: point as unknown as never, ignoreDestinationZoom: true })
      travel.leave()
      scroll()
      drawHere()
      if (!pageView(pageNumber)?.pdfPage) void withPage(pageNumber).then(view => view && scroll())
    }
    events.followed(target?.page ?? null)
  }
  // pdfjs' own would take the focus away from the list that it is in, and change the scale.
  linkService.goToDestination = destination => follow(destination as unknown as Destination)
  linkService.goToPage = page => leapTo(Number(page))

  eventBus.on('pagesinit', () => {
    if (stopped.signal.aborted) return
    if (start) {
      pdfViewer.spreadMode = spreads.indexOf(start.spread)
      pdfViewer.pagesRotation = start.rotation
    }
    pdfViewer.currentScaleValue = String(scale)
    standing = true
    if (asked) asked()
    else if (start) show(start)
    asked = null
  })
  for (const name of ['pagechanging', 'scalechanging', 'rotationchanging', 'spreadmodechanged']) {
    eventBus.on(name, events.changed)
  }
  eventBus.on('updateviewarea', (event: { location: Location }) => {
    location = event.location
    held.leaveOld()
    if (standing) events.moved()
  })
  eventBus.on('annotationlayerrendered', ({ pageNumber }: { pageNumber: number }) => {
    // Their own list has the links for the keyboard, whose stop is the region that scrolls.
    for (const link of pageView(pageNumber)?.div.querySelectorAll<HTMLElement>('.linkAnnotation a') ?? []) {
      link.tabIndex = -1
    }
  })
  eventBus.on('pagerender', ({ pageNumber }: { pageNumber: number }) => {
    const view = pageView(pageNumber)
    if (view) held.hold(view)
    drawAtOnce(view?.renderTask ?? null)
    const page = view?.pdfPage
    // After the picture, which is being read, and before it is painted.
    if (page) requestAnimationFrame(() => !stopped.signal.aborted && words.begin(page))
  })
  eventBus.on('textlayerrendered', async ({ pageNumber }: { pageNumber: number }) => {
    // The region that scrolls is the stop of the keyboard; its pages are none.
    pageView(pageNumber)?.div.querySelector('.textLayer')?.removeAttribute('tabindex')
    await words.laid(pageNumber)
    if (!stopped.signal.aborted) events.changed()
  })
  // A note opens its words when it is pointed at, long after its layer was drawn.
  const notes = new MutationObserver(() => wordForeignNotes(viewer, noteIcons, events.words()))
  notes.observe(viewer, { childList: true, subtree: true })
  pdfViewer.setDocument(pdf)
  linkService.setDocument(pdf, null)
  void pdf.getPageLabels().then(known => {
    if (stopped.signal.aborted) return
    labels = pageLabels(known, pdf.numPages)
    events.changed()
  }, nothing)

  const setScale = (wanted: ReadingPlace['scale']) => {
    scale = typeof wanted === 'number' ? Math.min(Math.max(scales.least, wanted), scales.most) : wanted
    pdfViewer.currentScaleValue = String(scale)
  }
  const resized = new ResizeObserver(() => {
    if (standing && typeof scale === 'string') setScale(scale)
  })
  resized.observe(container)

  const endChoosing = chooseWordsAndLines(container, words.renderedPages)
  const endDragging = dragBesideLetters(container, words.renderedPages)

  const bringText = async (page: number, offset: number) => {
    const [view, runs] = await Promise.all([withPage(page), words.runsOf(page)])
    if (!view || stopped.signal.aborted) return
    const [x = 0, y = 0] = placeInPage(runs, offset)
    const [left = 0, top = 0] = view.viewport.convertToViewportPoint(x, y)
    bring(view, { left, top })
  }

  return {
    document: pdf,
    pages: () => pdf.numPages,
    currentPage: () => pdfViewer.currentPageNumber,
    labels: () => labels,
    scale: () => pdfViewer.currentScale,
    fit: () => (typeof scale === 'string' ? scale : null),
    rotation: () => pdfViewer.pagesRotation as Rotation,
    spread: () => spreads[pdfViewer.spreadMode] ?? 'none',
    leapTo,
    foresee,
    follow: destination => void follow(destination),
    goToPage,
    nextPage: () => {
      pdfViewer.nextPage()
      drawHere()
    },
    previousPage: () => {
      pdfViewer.previousPage()
      drawHere()
    },
    back: travel.back,
    forward: travel.forward,
    zoomBy: factor => setScale(pdfViewer.currentScale * factor),
    setScale,
    rotateBy: quarter => {
      const page = pdfViewer.currentPageNumber
      pdfViewer.pagesRotation = (pdfViewer.pagesRotation + quarter + 360) % 360
      // Pages of other heights have moved the one in sight away.
      goToPage(page)
    },
    setSpread: spread => {
      pdfViewer.spreadMode = spreads.indexOf(spread)
      if (typeof scale === 'string') setScale(scale)
    },
    place: () => ({
      ...here(),
      scale,
      rotation: pdfViewer.pagesRotation as Rotation,
      spread: spreads[pdfViewer.spreadMode] ?? 'none',
    }),
    showAnchor: anchor =>
      onceStanding(async () => {
        goToPage(anchor.page)
        const [quad] = anchor.quads
        // Words of a former version that were found again have no quadrilaterals on this one yet.
        if (!quad && shapeOf(anchor) === 'passage') return bringText(anchor.page, anchor.position.start)
        const view = await withPage(anchor.page)
        if (quad && view) bring(view, quadOnPage(quad, view.viewport))
      }),
    showText: (page, offset) => onceStanding(() => void bringText(page, offset)),
    renderedPages: words.renderedPages,
    dispose: () => {
      stopped.abort()
      resized.disconnect()
      notes.disconnect()
      endChoosing()
      endDragging()
      pdfViewer.setDocument(null as unknown as PDFDocumentProxy)
      pdfViewer.cleanup()
    },
  }
}

/** Where the run that holds a character begins, in points of the page. */
function placeInPage(runs: readonly Run[], offset: number): [number, number] {
  const run = runs[startsOf(runs).findLastIndex(start => start <= offset)]
  return [Number(run?.transform[4] ?? 0), Number(run?.transform[5] ?? 0)]
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Anchor } from '#shared/domain/annotation.ts'
import type { ReadingPlace, Rotation, Spread } from '#shared/domain/reading-place.ts'
import type { NoteWords } from './foreign-notes.ts'
import type { Destination } from './links/read-destination.ts'
import type { Travels } from './links/travels.ts'
import type { PageLabels } from './page-labels.ts'
import type { RenderedPage } from './selected-passages.ts'

export type PdfView = {
  document: PDFDocumentProxy
  pages(): number
  currentPage(): number
  labels(): PageLabels
  /** 1 is the size the file asks for. */
  scale(): number
  fit(): 'page-width' | 'page-fit' | null
  rotation(): Rotation
  spread(): Spread
  /** A leap, which one may come back from. */
  leapTo(page: number): void
  /** A leap to a page is likely: it is made ready, and nothing on show changes. */
  foresee(page: number): void
  follow(destination: Destination): void
  /** A step: there is no way back from it but another step. */
  goToPage(number: number): void
  nextPage(): void
  previousPage(): void
  back: Travels['back']
  forward: Travels['forward']
  zoomBy(factor: number): void
  setScale(scale: ReadingPlace['scale']): void
  rotateBy(quarter: 90 | -90): void
  setSpread(spread: Spread): void
  place(): Omit<ReadingPlace, 'panel'>
  showAnchor(anchor: Anchor): void
  /** Brings the character `offset` of a page's text into sight. */
  showText(page: number, offset: number): void
  /** Pages whose text is laid out now; the viewer keeps a few around the one in sight. */
  renderedPages(): RenderedPage[]
  /** Once the file is closed: nothing is asked of it any more. */
  dispose(): void
}

export type ViewEvents = {
  /** Another page came into sight, the scale or the turn changed, or the text of a page was laid out. */
  changed(): void
  /** What is in sight moved. */
  moved(): void
  /** A link inside the document was followed; `null` where it leads nowhere. */
  followed(page: number | null): void
  /** A link to an address outside was pressed: it leads nowhere. */
  outside(url: string): void
  words(): NoteWords & { outside(url: string): string }
}

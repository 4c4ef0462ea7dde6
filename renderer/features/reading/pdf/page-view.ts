import type { PageViewport, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What is read of pdfjs' page view. The highlighter holds the spans that stand beside the extractor's runs. */
export type PageView = {
  div: HTMLElement
  viewport: PageViewport
  pdfPage: PDFPageProxy | null
  setPdfPage(page: PDFPageProxy): void
  renderingState: number
  /** While it is being drawn. */
  renderTask: RenderTask | null
  /** Its picture, its words and what was read for them are let go; it is drawn anew when it comes into sight. */
  destroy(): void
  /** From before its words are laid out until the page is left. */
  textLayer: object | null
  _textHighlighter: { textDivs: HTMLElement[] | null }
}

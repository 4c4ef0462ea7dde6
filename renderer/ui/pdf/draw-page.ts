import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type How = {
  /** Pixels a point of a page of this size, in the turn it is drawn in. */
  scale(whole: { width: number; height: number }): number
  /** Quarter turns beside those of the page itself, in degrees. */
  rotation?: number
  /** Once it is on the canvas. */
  shown?(canvas: HTMLCanvasElement, page: PDFPageProxy): void
}

/** Draws a page beside, then shows it on `canvas` at once; returns what stops the drawing. */
export function drawPage(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement, how: How): () => void {
  let stopped = false
  let stop = () => {}
  const start = async () => {
    const page = await pdf.getPage(number)
    if (stopped) return
    const rotation = (page.rotate + (how.rotation ?? 0)) % 360
    const scale = how.scale(page.getViewport({ scale: 1, rotation }))
    // Out of sight there is nothing to draw it for.
    if (scale === 0) return
    const viewport = page.getViewport({ scale, rotation })
    const drawn = document.createElement('canvas')
    drawn.width = Math.max(1, Math.round(viewport.width))
    drawn.height = Math.max(1, Math.round(viewport.height))
    const rendering = page.render({ canvas: drawn, viewport })
    stop = () => rendering.cancel()
    await rendering.promise
    if (stopped) return
    canvas.width = drawn.width
    canvas.height = drawn.height
    canvas.getContext('2d')?.drawImage(drawn, 0, 0)
    how.shown?.(canvas, page)
  }
  // A cancelled drawing rejects, and so does one of a document closed meanwhile: nobody looks at it any more.
  start().catch(() => undefined)
  return () => {
    stopped = true
    stop()
  }
}

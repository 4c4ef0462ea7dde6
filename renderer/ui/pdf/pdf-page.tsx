import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import classes from './pdf-pages.module.css'

type Props = { pdf: PDFDocumentProxy; number: number; label: string }

/** One page as a picture, drawn when it comes into sight and again when the pane is resized; dropped far from it. */
export function PdfPage({ pdf, number, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!target) return
    let near = false
    let stop = () => {}
    const redraw = () => {
      stop()
      if (near) stop = draw(pdf, number, target)
    }
    const seen = new IntersectionObserver(
      entries => {
        near = entries.at(-1)?.isIntersecting ?? false
        if (near) return redraw()
        stop()
        // What is far from the eyes holds no memory.
        target.width = 0
      },
      { rootMargin: '100% 0px' },
    )
    let width = target.clientWidth
    const resized = new ResizeObserver(() => {
      if (Math.abs(target.clientWidth - width) < 1) return
      width = target.clientWidth
      redraw()
    })
    seen.observe(target)
    resized.observe(target)
    return () => {
      seen.disconnect()
      resized.disconnect()
      stop()
    }
  }, [pdf, number])
  return <canvas ref={canvas} className={classes.page} role="img" aria-label={label} />
}

/** Draws a page beside, as wide as `canvas` is shown, then shows it at once; returns what stops the drawing. */
function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): () => void {
  let stopped = false
  let stop = () => {}
  const start = async () => {
    const page = await pdf.getPage(number)
    if (stopped) return
    const scale = (canvas.clientWidth * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    const drawn = document.createElement('canvas')
    drawn.width = Math.round(viewport.width)
    drawn.height = Math.round(viewport.height)
    const rendering = page.render({ canvas: drawn, viewport })
    stop = () => rendering.cancel()
    await rendering.promise
    if (stopped || drawn.width === 0) return
    canvas.width = drawn.width
    canvas.height = drawn.height
    canvas.style.aspectRatio = `${drawn.width} / ${drawn.height}`
    canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  }
  // A cancelled drawing rejects, and so does one of a document closed meanwhile: nobody looks at it any more.
  start().catch(() => undefined)
  return () => {
    stopped = true
    stop()
  }
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef } from 'react'
import { drawPage } from './draw-page.ts'
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

/** As wide as the canvas is shown. */
const draw = (pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement) =>
  drawPage(pdf, number, canvas, {
    scale: ({ width }) => (canvas.clientWidth * window.devicePixelRatio) / width,
    shown: ({ style, width, height }) => {
      style.aspectRatio = `${width} / ${height}`
    },
  })

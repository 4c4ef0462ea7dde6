import { Loader, Text } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { openPdf } from './open-pdf.ts'
import classes from './pdf-pages.module.css'

type Props = {
  sha256: string
  /** Name of the document, then of one of its pages. */
  label: string
  pageLabel(page: number, pages: number): string
  loadingLabel: string
  failedLabel: string
}

/** The pages of a PDF of the vault, one below the other, drawn when they come into sight. For looking, not for annotating. */
export function PdfPages({ sha256, label, pageLabel, loadingLabel, failedLabel }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null)
  useEffect(() => {
    const task = openPdf(sha256)
    let dropped = false
    task.promise.then(
      opened => !dropped && setPdf(opened),
      () => !dropped && setPdf('failed'),
    )
    return () => {
      dropped = true
      setPdf(null)
      void task.destroy()
    }
  }, [sha256])

  if (pdf === null) return <Loader m="xl" aria-label={loadingLabel} />
  if (pdf === 'failed') return <Text role="alert">{failedLabel}</Text>
  return (
    <section className={classes.pages} aria-label={label}>
      {pageNumbers(pdf).map(number => (
        <Page key={number} pdf={pdf} number={number} label={pageLabel(number, pdf.numPages)} />
      ))}
    </section>
  )
}

const pageNumbers = (pdf: PDFDocumentProxy) => Array.from({ length: pdf.numPages }, (_, index) => index + 1)

function Page({ pdf, number, label }: { pdf: PDFDocumentProxy; number: number; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const target = canvas.current
    if (!target) return
    let cancel: (() => void) | undefined
    const watcher = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      watcher.disconnect()
      cancel = draw(pdf, number, target)
    })
    watcher.observe(target)
    return () => {
      watcher.disconnect()
      cancel?.()
    }
  }, [pdf, number])
  return <canvas ref={canvas} className={classes.page} role="img" aria-label={label} />
}

/** Draws a page as wide as its canvas is shown; returns what stops the drawing. */
function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): () => void {
  let stopped = false
  let stop = () => {}
  const start = async () => {
    const page = await pdf.getPage(number)
    if (stopped) return
    const scale = (canvas.clientWidth * window.devicePixelRatio) / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    canvas.width = viewport.width
    canvas.height = viewport.height
    const rendering = page.render({ canvas, viewport })
    stop = () => rendering.cancel()
    await rendering.promise
  }
  // A cancelled drawing rejects: the canvas is gone by then.
  start().catch(() => undefined)
  return () => {
    stopped = true
    stop()
  }
}

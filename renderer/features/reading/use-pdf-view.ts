import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useState } from 'react'
import { openPdf } from '#renderer/ui/pdf/open-pdf.ts'
import { mountPdfView, type PdfView } from './pdf-view.ts'

export type OpenView =
  | { status: 'loading' }
  | { status: 'failed' }
  /** `version` counts moves and layouts: whoever draws over the pages draws again when it changes. */
  | { status: 'open'; view: PdfView; version: number }

/** Opens the file and keeps the viewer alive as long as the pane shows it. */
export function usePdfView(
  sha256: string,
  container: RefObject<HTMLDivElement | null>,
  viewer: RefObject<HTMLDivElement | null>,
): OpenView {
  const [open, setOpen] = useState<PdfView | 'failed' | null>(null)
  const [version, setVersion] = useState(0)

  useEffect(() => {
    const task = openPdf(sha256)
    let dropped = false
    let view: PdfView | null = null
    const mount = (pdf: PDFDocumentProxy) => {
      if (dropped || !container.current || !viewer.current) return
      view = mountPdfView(container.current, viewer.current, pdf, () => setVersion(known => known + 1))
      setOpen(view)
    }
    task.promise.then(mount, () => {
      if (!dropped) setOpen('failed')
    })
    return () => {
      dropped = true
      setOpen(null)
      void Promise.resolve(view?.dispose()).then(() => task.destroy())
    }
  }, [sha256, container, viewer])

  if (open === null) return { status: 'loading' }
  return open === 'failed' ? { status: 'failed' } : { status: 'open', view: open, version }
}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef, useState } from 'react'
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
  const [view, setView] = useState<PdfView | 'failed' | null>(null)
  const [version, setVersion] = useState(0)
  const mounted = useRef<PdfView | null>(null)

  useEffect(() => {
    const task = openPdf(sha256)
    let dropped = false
    const moved = () => setVersion(known => known + 1)
    const mount = (pdf: PDFDocumentProxy) => {
      if (dropped || !container.current || !viewer.current) return
      mounted.current = mountPdfView(container.current, viewer.current, pdf, { moved, laidOut: moved })
      setView(mounted.current)
    }
    task.promise.then(mount, () => {
      if (!dropped) setView('failed')
    })
    return () => {
      dropped = true
      setView(null)
      mounted.current?.dispose()
      mounted.current = null
      void task.destroy()
    }
  }, [sha256, container, viewer])

  if (view === null) return { status: 'loading' }
  return view === 'failed' ? { status: 'failed' } : { status: 'open', view, version }
}

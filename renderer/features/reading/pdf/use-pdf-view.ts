import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { openPdf } from '#renderer/ui/pdf/open-pdf.ts'
import type { NoteWords } from './foreign-notes.ts'
import { mountPdfView, type PdfView } from './pdf-view.ts'

export type OpenView =
  | { status: 'loading' }
  /** `stuck`: it opened, and drawing it has no end. */
  | { status: 'failed' | 'stuck' }
  /** `version` counts moves and layouts: whoever draws over the pages draws again when it changes. */
  | { status: 'open'; view: PdfView; version: number }

/** Opens the file and keeps the viewer alive as long as the pane shows it. */
export function usePdfView(
  sha256: string,
  container: RefObject<HTMLDivElement | null>,
  viewer: RefObject<HTMLDivElement | null>,
  words: NoteWords,
): OpenView {
  const latestWords = useRef(words)
  useEffect(() => {
    latestWords.current = words
  }, [words])
  const [open, setOpen] = useState<PdfView | 'failed' | 'stuck' | null>(null)
  const [version, setVersion] = useState(0)

  useEffect(() => {
    let dropped = false
    let view: PdfView | null = null
    const file = openPdf(sha256, () => {
      view?.dispose()
      view = null
      if (!dropped) setOpen('stuck')
    })
    const mount = (pdf: PDFDocumentProxy) => {
      if (dropped || !container.current || !viewer.current) return
      view = mountPdfView(
        container.current,
        viewer.current,
        pdf,
        () => setVersion(known => known + 1),
        () => latestWords.current,
      )
      setOpen(view)
    }
    file.document.then(mount, () => {
      if (!dropped) setOpen('failed')
    })
    return () => {
      dropped = true
      setOpen(null)
      file.close()
      view?.dispose()
    }
  }, [sha256, container, viewer])

  if (open === null) return { status: 'loading' }
  return typeof open === 'string' ? { status: open } : { status: 'open', view: open, version }
}

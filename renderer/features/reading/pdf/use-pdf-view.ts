import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { openShown } from '#renderer/ui/pdf/opened-ahead.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import type { ReadingPlace } from '#shared/domain/reading-place.ts'
import { mountPdfView } from './mount-pdf-view.ts'
import type { PdfView, ViewEvents } from './pdf-view.ts'

export type OpenView =
  | { status: 'loading' }
  /** `stuck`: it opened, and drawing it has no end. */
  | { status: 'failed' | 'stuck' }
  /** `version` counts moves and layouts: whoever draws over the pages draws again when it changes. */
  | { status: 'open'; view: PdfView; version: number }

type Hosts = { container: RefObject<HTMLDivElement | null>; viewer: RefObject<HTMLDivElement | null> }

/** What the pane does of what happens in the view, and where the view begins. */
export type ViewOwner = Omit<ViewEvents, 'changed' | 'moved'> & {
  start(): ReadingPlace | null
  moved(view: PdfView): void
}

/** Opens the file and keeps the viewer alive as long as the pane shows it. */
export function usePdfView(
  { sha256, size }: Pick<VersionFile, 'sha256' | 'size'>,
  { container, viewer }: Hosts,
  owner: ViewOwner,
): OpenView {
  const latest = useRef(owner)
  useEffect(() => {
    latest.current = owner
  })
  const [open, setOpen] = useState<PdfView | 'failed' | 'stuck' | null>(null)
  const [version, setVersion] = useState(0)

  // The file is asked for before the rest of the screen goes about its own.
  useLayoutEffect(() => {
    let dropped = false
    let view: PdfView | null = null
    const file = openShown({ sha256, size }, () => {
      view?.dispose()
      view = null
      if (!dropped) setOpen('stuck')
    })
    const mount = (pdf: PDFDocumentProxy) => {
      if (dropped || !container.current || !viewer.current) return
      view = mountPdfView(container.current, viewer.current, pdf, latest.current.start(), {
        changed: () => setVersion(known => known + 1),
        moved: () => view && latest.current.moved(view),
        followed: page => latest.current.followed(page),
        outside: url => latest.current.outside(url),
        words: () => latest.current.words(),
      })
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
  }, [sha256, size, container, viewer])

  return useMemo(() => {
    if (open === null) return { status: 'loading' }
    return typeof open === 'string' ? { status: open } : { status: 'open', view: open, version }
  }, [open, version])
}

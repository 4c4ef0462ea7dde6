import { Text } from '@mantine/core'
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { Waiting } from '../layout/waiting.tsx'
import { type OpenedPdf, openPdf } from './open-pdf.ts'
import { PdfPage } from './pdf-page.tsx'
import classes from './pdf-pages.module.css'

type Props = {
  sha256: string
  /** Name of the document, then of one of its pages. */
  label: string
  pageLabel(page: number, pages: number): string
  loadingLabel: string
  failedLabel: string
}

/**
 * The pages of a PDF of the vault, one below the other, drawn when they come into sight. For looking, not for
 * annotating. When the file changes, the pages of the last one stay until those of the new one can be drawn.
 */
export function PdfPages({ sha256, label, pageLabel, loadingLabel, failedLabel }: Props) {
  const [pdf, setPdf] = useState<PDFDocumentProxy | 'failed' | null>(null)
  const shown = useRef<OpenedPdf | null>(null)
  useEffect(() => {
    const file = openPdf({ sha256 }, () => show('failed'))
    let dropped = false
    function show(opened: PDFDocumentProxy | 'failed') {
      if (dropped) return
      const last = shown.current
      shown.current = file
      setPdf(opened)
      if (last !== file) last?.close()
    }
    file.document.then(show, () => show('failed'))
    return () => {
      dropped = true
      if (shown.current !== file) file.close()
    }
  }, [sha256])
  useEffect(
    () => () => {
      shown.current?.close()
      shown.current = null
      setPdf(null)
    },
    [],
  )

  if (pdf === null) return <Waiting label={loadingLabel} />
  if (pdf === 'failed') {
    return (
      <Text role="alert" p="lg">
        {failedLabel}
      </Text>
    )
  }
  return (
    <section className={classes.pages} aria-label={label}>
      {Array.from({ length: pdf.numPages }, (_, index) => index + 1).map(number => (
        <PdfPage key={number} pdf={pdf} number={number} label={pageLabel(number, pdf.numPages)} />
      ))}
    </section>
  )
}

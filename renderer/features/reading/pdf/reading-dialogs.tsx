import { PageLinksDialog } from './links/page-links-dialog.tsx'
import type { PdfView } from './pdf-view.ts'
import { PrintDialog } from './print/print-dialog.tsx'
import type { Reading } from './use-reading.ts'

type Props = { view: PdfView; reading: Reading; title: string }

/** What opens over the pages; the focus comes back to them. */
export function ReadingDialogs({ view, reading, title }: Props) {
  const close = () => {
    reading.setDialog(null)
    reading.focusPages()
  }
  if (reading.dialog === 'links') return <PageLinksDialog view={view} onClose={close} />
  if (reading.dialog === 'print') return <PrintDialog view={view} title={title} onClose={close} />
  return null
}

import { GlobalWorkerOptions, getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

GlobalWorkerOptions.workerSrc = workerUrl

/** Data pdfjs needs beside its code, copied into the bundle by the build. */
const assets = '/pdfjs'

/** Opens the vault's file by ranges, from this page's own origin; nothing else is ever asked. */
export function openPdf(sha256: string): PDFDocumentLoadingTask {
  return getDocument({
    url: `/blob/${sha256}?type=pdf`,
    cMapUrl: `${assets}/cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${assets}/standard_fonts/`,
    wasmUrl: `${assets}/wasm/`,
    iccUrl: `${assets}/iccs/`,
    rangeChunkSize: 1 << 18,
    disableAutoFetch: true,
    isEvalSupported: false,
    enableXfa: false,
  })
}

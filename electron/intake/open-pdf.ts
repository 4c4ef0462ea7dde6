import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
/** pdfjs reads a folder by the name that follows a last slash, on every system. */
const folder = (name: string) => `${join(pdfjs, name)}/`

/**
 * Opens a PDF as the viewer does, fonts and character maps included: the text of a page must be the one that anchors are
 * measured in. Nothing of it is drawn or run, nothing is asked outside. Takes the bytes over.
 */
export const openPdf = (data: Uint8Array): PDFDocumentLoadingTask =>
  getDocument({
    data,
    verbosity: 0,
    isEvalSupported: false,
    // Names of fonts only, as in a page: none is looked for on the machine, since nothing is drawn.
    useSystemFonts: true,
    disableFontFace: true,
    enableXfa: false,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  })

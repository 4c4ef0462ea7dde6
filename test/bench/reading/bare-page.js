// @ts-check
// Runs in a blank page, with nothing but pdfjs.

/** Where the bench serves it. */
const library = '/legacy/build/pdf.min.mjs'
const pdfjs = /** @type {typeof import('pdfjs-dist/legacy/build/pdf.mjs')} */ (await import(library))
pdfjs.GlobalWorkerOptions.workerSrc = '/legacy/build/pdf.worker.min.mjs'

/** @type {import('pdfjs-dist/legacy/build/pdf.mjs').PDFDocumentLoadingTask | undefined} */
let open

/**
 * Draws a page so many pixels wide, with its text over it; `anew` opens the file again first. Milliseconds.
 * @param {{ number: number, anew: boolean, width: number }} order
 */
async function draw({ number, anew, width }) {
  const start = performance.now()
  if (anew) {
    await open?.destroy()
    open = pdfjs.getDocument({ url: '/file.pdf', isEvalSupported: false })
  }
  if (!open) throw new Error('nothing is open')
  const page = await (await open.promise).getPage(number)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const canvas = Object.assign(document.createElement('canvas'), { width: viewport.width, height: viewport.height })
  const container = document.createElement('div')
  document.body.replaceChildren(canvas, container)
  await page.render({ canvas, viewport }).promise
  await new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container, viewport }).render()
  return performance.now() - start
}

Object.assign(globalThis, { draw })

export {}

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** Pictures of pages, in points and in pixels. */
const dotsPerInch = 150
/** A hostile page may be as large as a house: its picture is not. */
const largest = { side: 6000, area: 24_000_000 }
const hostClass = 'd-print'

export type Sheets = { dispose(): void }

/**
 * Draws pages one after the other as sheets that only the printer sees; the browser then prints them instead of the
 * window. A frame of its own is what others print from, and what the content policy of this program forbids.
 * Rejects when `signal` stops it; nothing of it is left then.
 */
export async function makeSheets(
  pdf: PDFDocumentProxy,
  pages: readonly number[],
  signal: AbortSignal,
  onDrawn: (count: number) => void,
): Promise<Sheets> {
  const host = document.createElement('div')
  host.className = hostClass
  host.ariaHidden = 'true'
  const style = new CSSStyleSheet()
  const addresses: string[] = []
  const sizes = new Set<string>()
  const dispose = () => {
    host.remove()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== style)
    for (const address of addresses) URL.revokeObjectURL(address)
  }
  try {
    for (const [index, number] of pages.entries()) {
      signal.throwIfAborted()
      const { picture, width, height } = await drawPage(pdf, number, signal)
      const address = URL.createObjectURL(picture)
      addresses.push(address)
      const size = `${width}x${height}`
      sizes.add(size)
      const sheet = document.createElement('div')
      sheet.dataset.size = size
      const image = document.createElement('img')
      image.src = address
      image.alt = ''
      sheet.append(image)
      host.append(sheet)
      await image.decode()
      onDrawn(index + 1)
    }
    signal.throwIfAborted()
    style.replaceSync(printStyle(sizes))
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style]
    document.body.append(host)
    return { dispose }
  } catch (failure) {
    dispose()
    throw failure
  }
}

async function drawPage(pdf: PDFDocumentProxy, number: number, signal: AbortSignal) {
  const page = await pdf.getPage(number)
  const whole = page.getViewport({ scale: 1 })
  const scale = Math.min(
    dotsPerInch / 72,
    largest.side / Math.max(whole.width, whole.height),
    Math.sqrt(largest.area / (whole.width * whole.height)),
  )
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.floor(viewport.width))
  canvas.height = Math.max(1, Math.floor(viewport.height))
  const rendering = page.render({ canvas, viewport, intent: 'print' })
  const stop = () => rendering.cancel()
  signal.addEventListener('abort', stop)
  try {
    await rendering.promise
  } finally {
    signal.removeEventListener('abort', stop)
  }
  const picture = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve))
  // Its memory is let go at once, not when it is collected.
  canvas.width = 0
  if (!picture) throw new Error(`page ${number} has no picture`)
  return { picture, width: Math.round(whole.width), height: Math.round(whole.height) }
}

/** Each sheet has the size of its page; nothing else of the window is printed. */
function printStyle(sizes: ReadonlySet<string>): string {
  const named = [...sizes].map(size => {
    const [width, height] = size.split('x')
    return `@page d-${size} { size: ${width}pt ${height}pt; margin: 0 }
      .${hostClass} > [data-size="${size}"] { page: d-${size}; width: ${width}pt; height: calc(${height}pt - 1px) }`
  })
  return `${named.join('\n')}
    .${hostClass} { display: none }
    @media print {
      html, body { display: block; height: auto; min-height: 0; margin: 0; overflow: visible; background: #fff }
      body > :not(.${hostClass}) { display: none !important }
      .${hostClass} { display: block }
      .${hostClass} > * { overflow: hidden; break-inside: avoid; break-after: page }
      .${hostClass} > :last-child { break-after: auto }
      .${hostClass} img { display: block; width: 100%; height: 100% }
    }`
}

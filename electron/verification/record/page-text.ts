import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What is drawn as text on one page: by marked content, as artifacts, and outside both. */
export type PageText = { marked: Map<number, string>; artifacts: string[]; stray: string[] }

/** Text of every page, drawn visibly or not, as pdfjs reads it. Annotations are not in it. */
export async function pageTexts(bytes: Uint8Array, signal?: AbortSignal): Promise<PageText[]> {
  const loading = getDocument({
    // pdfjs takes the buffer over.
    data: Uint8Array.from(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  const pages: PageText[] = []
  try {
    const document = await loading.promise
    for (let number = 1; number <= document.numPages; number++) {
      signal?.throwIfAborted()
      pages.push(await pageText(document, number))
    }
  } finally {
    await loading.destroy()
  }
  return pages
}

async function pageText(document: PDFDocumentProxy, number: number): Promise<PageText> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const text: PageText = { marked: new Map(), artifacts: [], stray: [] }
  const open: (number | 'artifact' | 'none')[] = []
  for (const item of items) {
    if ('str' in item) {
      add(text, open, item.str)
    } else if (item.type === 'endMarkedContent') {
      open.pop()
    } else {
      const id = /_mc(\d+)$/.exec(item.id ?? '')?.[1]
      const tag = (item as { tag?: string }).tag
      open.push(id !== undefined ? Number(id) : tag === 'Artifact' ? 'artifact' : 'none')
      if (tag === 'Artifact') text.artifacts.push('')
    }
  }
  page.cleanup()
  return text
}

function add(text: PageText, open: readonly (number | 'artifact' | 'none')[], drawn: string): void {
  const inside = open.findLast(one => one !== 'none')
  if (inside === undefined) text.stray.push(drawn)
  else if (inside === 'artifact') text.artifacts[text.artifacts.length - 1] += drawn
  else text.marked.set(inside, (text.marked.get(inside) ?? '') + drawn)
}

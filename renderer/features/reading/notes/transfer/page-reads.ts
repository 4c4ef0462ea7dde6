import { openPdf } from '#renderer/ui/pdf/open-pdf.ts'
import { pageWords } from '#renderer/ui/pdf/page-words.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { Bounds } from '#shared/domain/annotations/quad-bounds.ts'
import type { PageRead } from '#shared/domain/annotations/take-notes.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { pageText } from '#shared/text/page-text.ts'

export type PageReads = {
  /** Null where the file is no PDF, or cannot be read. */
  pages: number | null
  pageOf(page: number): Promise<PageRead | null>
  close(): void
}

/** The words of the pages of a file and what is shown of them, read when they are asked for, each once. */
export async function pageReads(kept: VersionFile): Promise<PageReads> {
  const none: PageReads = { pages: null, pageOf: async () => null, close: () => undefined }
  if (kept.inspection.kind !== 'pdf') return none
  let giveUp: () => void = () => undefined
  const stuck = new Promise<null>(resolve => {
    giveUp = () => resolve(null)
  })
  const file = openPdf(kept, () => giveUp())
  const pdf = await Promise.race([file.document.catch(() => null), stuck])
  if (!pdf) {
    file.close()
    return none
  }
  const reads = new Map<number, Promise<PageRead | null>>()
  const read = async (number: number): Promise<PageRead | null> => {
    if (number < 1 || number > pdf.numPages) return null
    const page = await pdf.getPage(number)
    const { items } = await pageWords(page)
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = page.view
    return { items, text: pageText(items), box: [x1, y1, x2, y2] }
  }
  return {
    pages: pdf.numPages,
    pageOf: number => {
      const known = reads.get(number) ?? Promise.race([read(number).catch(() => null), stuck])
      reads.set(number, known)
      return known
    },
    close: file.close,
  }
}

/** What is shown of the pages that have an area, read beforehand. */
export async function areaPages(
  file: VersionFile,
  notes: readonly AnnotationRecord[],
): Promise<(page: number) => Bounds | null> {
  const wanted = new Set(notes.filter(({ target }) => target.shape === 'area').map(({ target }) => target.page))
  const boxes = new Map<number, Bounds>()
  if (wanted.size === 0) return () => null
  const reads = await pageReads(file)
  for (const page of wanted) {
    const read = await reads.pageOf(page)
    if (read) boxes.set(page, read.box)
  }
  reads.close()
  return page => boxes.get(page) ?? null
}

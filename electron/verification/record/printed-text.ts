import { lastRevision, type PdfFile } from '../structure/pdf-file.ts'
import { pageTexts } from './page-text.ts'
import { type SpokenText, structureTree } from './structure-tree.ts'

/** Text of the pages in reading order, in the pieces of the structure tree; then all that is drawn outside it. */
export type PrintedText = {
  pieces: string[]
  /** By page: text of artifacts (feet of pages, repeated heads of tables). */
  artifacts: string[][]
  /** Text in no mark, or in marked content that the structure tree does not hold exactly once. */
  stray: string[]
  spoken: SpokenText[]
}

/** What a file prints, its structure tree followed. */
export async function printedText(file: PdfFile, signal?: AbortSignal): Promise<PrintedText> {
  const tree = structureTree(lastRevision(file))
  const pages = await pageTexts(file.bytes, signal)
  const held = new Set<string>()
  const stray: string[] = []
  const pieces = tree.pieces.map(({ page, id }) => {
    const key = `${page} ${id}`
    const text = pages[page]?.marked.get(id) ?? ''
    if (held.has(key)) stray.push(text)
    held.add(key)
    return text
  })
  for (const [page, { marked, stray: loose }] of pages.entries()) {
    stray.push(...loose)
    for (const [id, text] of marked) if (!held.has(`${page} ${id}`)) stray.push(text)
  }
  return {
    pieces,
    artifacts: pages.map(({ artifacts }) => artifacts),
    stray: stray.filter(text => text.trim() !== ''),
    spoken: tree.spoken,
  }
}

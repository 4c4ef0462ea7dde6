/** One run of the extractor: pdfjs' `TextItem`, of which only these are read. */
export type ExtractedItem = { str: string; hasEOL: boolean }

/**
 * The text of a page that anchors are measured in (FORMATS.md): each run, a line feed where the line ends, joined, NFC.
 */
export const pageText = (items: readonly ExtractedItem[]): string =>
  items
    .map(item => item.str + (item.hasEOL ? '\n' : ''))
    .join('')
    .normalize('NFC')

/**
 * Offset in the page's text (UTF-16 units, NFC) of the character `offset` of run `index`; `index` may be the number of
 * runs, which is the end of the page.
 */
export function offsetInPage(items: readonly ExtractedItem[], index: number, offset: number): number {
  const before = items
    .slice(0, index)
    .map(item => item.str + (item.hasEOL ? '\n' : ''))
    .join('')
  const within = items[index]?.str.slice(0, offset) ?? ''
  return (before + within).normalize('NFC').length
}

import { type Anchor, documentExtractor } from '#shared/domain/annotation.ts'
import { makeAnchor, type Span } from '#shared/text/anchor.ts'

/** A part of a page's text; pages count from 1. */
export type Passage = { page: number; span: Span }

/**
 * A document on show, for who draws marks over it and takes passages from it. Another object each time that what is drawn
 * of it changes: long ones draw only what is in sight.
 */
export type Sheet = {
  /** What it says, by page, NFC: the sheets of a workbook; one page otherwise. */
  pages: readonly string[]
  selected(): Passage[]
  /** Where a passage stands among what is drawn now. */
  ranges(passage: Passage): Range[]
  show(passage: Passage): void
}

/** The anchor of a passage; null where it is white space only. */
export function anchorOn({ pages }: Pick<Sheet, 'pages'>, { page, span }: Passage): Anchor | null {
  const anchor = makeAnchor(page, pages[page - 1] ?? '', span, [], documentExtractor)
  return anchor.quote.exact === '' ? null : anchor
}

/** The anchor of a picture, or of a piece that shows nothing: no words of it. */
export const wholeAnchor = (picture: boolean): Anchor => ({
  page: 1,
  quote: { exact: '', prefix: '', suffix: '' },
  position: { start: 0, end: 0 },
  quads: [],
  extractor: documentExtractor,
  shape: picture ? 'page' : 'piece',
})

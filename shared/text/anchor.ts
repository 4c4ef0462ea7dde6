import search from 'approx-string-match'
import type { Anchor } from '#shared/domain/annotation.ts'
import { anchorExtractor } from '#shared/domain/annotation.ts'
import { commonPrefix, commonSuffix, placesOf } from './common-ends.ts'

/** Characters of context kept on each side of a quotation. */
const contextLength = 32

/** Share of a quotation's length that may differ before it counts as gone. */
export const toleratedError = 0.2

export type Span = { start: number; end: number }

/**
 * Anchor of the passage `[start, end)` of a page's text. `quads` are its rectangles in PDF user space (FORMATS.md).
 * Leading and trailing white space is left out of the quotation.
 */
export function makeAnchor(
  page: number,
  text: string,
  span: Span,
  quads: number[][],
  extractor: string = anchorExtractor,
): Anchor {
  const { start, end } = trimmed(text, span)
  return {
    page,
    quote: quoteAt(text, { start, end }),
    position: { start, end },
    quads,
    extractor,
  }
}

/** The words `[start, end)` of a text, and those around them by which they are known again. */
export const quoteAt = (text: string, { start, end }: Span): Anchor['quote'] => ({
  exact: text.slice(start, end),
  prefix: text.slice(start - contextLength < 0 ? 0 : wholeFrom(text, start - contextLength), start),
  suffix: text.slice(end, end + contextLength).replace(/[\ud800-\udbff]$/, ''),
})

function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(text.charAt(from))) from += 1
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

/** Past the second half of a character of two units: a half alone has no canonical JSON. */
const wholeFrom = (text: string, at: number): number => (/^[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at)

export type Reanchoring = { how: 'position' | 'quote' | 'approximate'; span: Span } | { how: 'orphan' }

/**
 * Finds an anchor again on its own page, which another extractor may have read: same place and words; else the exact
 * words, nearest to their context; else words that differ by a fifth of their length at most; else an orphan
 * (FORMATS.md). In another version of the document it is `relocate` that looks.
 */
export function reanchor(anchor: Anchor, text: string): Reanchoring {
  const { exact } = anchor.quote
  const { start, end } = anchor.position
  if (exact === '') return { how: 'orphan' }
  if (text.slice(start, end) === exact) return { how: 'position', span: { start, end } }
  const exactly = nearest(occurrences(text, exact), anchor, text)
  if (exactly) return { how: 'quote', span: exactly }
  const errors = Math.floor(exact.length * toleratedError)
  const roughly = errors > 0 ? nearest(fewestErrors(text, exact, errors), anchor, text) : undefined
  return roughly ? { how: 'approximate', span: roughly } : { how: 'orphan' }
}

const occurrences = (text: string, exact: string): Span[] =>
  placesOf(text, exact).map(start => ({ start, end: start + exact.length }))

function fewestErrors(text: string, exact: string, errors: number): Span[] {
  const matches = search(text, exact, errors)
  const least = Math.min(...matches.map(match => match.errors))
  return matches.filter(match => match.errors === least).map(({ start, end }) => ({ start, end }))
}

/** The candidate whose surroundings look most like the anchor's; on equal surroundings, the nearest to its place. */
function nearest(candidates: Span[], anchor: Anchor, text: string): Span | undefined {
  const likeness = ({ start, end }: Span) =>
    commonSuffix(text.slice(0, start), anchor.quote.prefix) + commonPrefix(text.slice(end), anchor.quote.suffix)
  const distance = ({ start }: Span) => Math.abs(start - anchor.position.start)
  return candidates.toSorted((a, b) => likeness(b) - likeness(a) || distance(a) - distance(b))[0]
}

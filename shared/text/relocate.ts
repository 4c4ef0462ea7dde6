import search from 'approx-string-match'
import type { Anchor } from '#shared/domain/annotation.ts'
import { type AcrossEnd, acrossPageEnds, type Part } from './across-page-end.ts'
import { type Span, toleratedError } from './anchor.ts'
import { commonPrefix, commonSuffix, placesOf } from './common-ends.ts'
import { type FoldedText, foldText, spanInSource } from './folded-text.ts'

/**
 * What became of a passage in another version of its document: `anchored`, where there is no doubt that it is the same;
 * `moved`, where it was found but a person must say whether it is; `orphan`, where it is gone.
 */
export type Relocation =
  /** `across` the end of a page: its longer part. */
  | { fate: 'anchored' | 'moved'; how: 'position' | 'quote' | 'approximate' | 'across'; page: number; span: Span }
  | { fate: 'orphan' }

/** A version of a document, read once for all the anchors that are looked for in it. Pages count from 1. */
export type SearchedDocument = { pages: readonly string[]; folded: readonly FoldedText[] }

export const searchedDocument = (pages: readonly string[]): SearchedDocument => ({
  pages,
  folded: pages.map(foldText),
})

/**
 * Characters that must be alike, those of the quotation and of what surrounds it together, before a passage is found
 * anywhere but at its place: a short word is everywhere.
 */
const leastAlike = 24
/** As many, before it is taken for the passage itself where what stood on one side of it changed. */
const surelyAlike = 48

type Quote = { exact: string; prefix: string; suffix: string }
type Found = Part & { errors: number; before: number; after: number }

/**
 * Finds a passage again: its words at their place; else its exact words, wherever they are, even where a page now ends
 * within them; else words that differ by a fifth of their length at most; else it is an orphan (FORMATS.md). Words are
 * compared folded (`foldText`). Exact words
 * are `anchored` where no other place could be meant (`certain`), and at their place where what surrounds them says that
 * they are the same: pages begin alike, and one may have come before. Approximate ones are `moved` always, and so are those
 * that run over the end of a page: a note stands on one page, on the longer part of them.
 */
export function relocate(anchor: Anchor, document: SearchedDocument): Relocation {
  const { page, position } = anchor
  const quote = foldedQuote(anchor.quote)
  if (quote.exact === '') return { fate: 'orphan' }
  const isThere = document.pages[page - 1]?.slice(position.start, position.end) === anchor.quote.exact
  const there = { how: 'position', page, span: { ...position } } as const
  const around = isThere ? surroundedThere(anchor, document.pages[page - 1] ?? '') : { sides: 0, alike: 0 }
  if (around.sides === 2) return { fate: 'anchored', ...there }
  const exactly = document.folded.flatMap((text, index) => occurrences(text.text, quote, index + 1))
  const same = certain(exactly, quote, document)
  if (same) return relocation('anchored', 'quote', same, document)
  if (isThere) return { fate: around.sides === 1 && around.alike >= leastAlike ? 'anchored' : 'moved', ...there }
  const best = nearest(exactly, anchor, document)
  if (best && alike(best, quote) >= leastAlike) return relocation('moved', 'quote', best, document)
  const across = nearestAcross(acrossPageEnds(quote.exact, document.folded), quote, anchor, document)
  if (across) return across
  const roughly = nearest(approximately(quote, document), anchor, document)
  return roughly ? relocation('moved', 'approximate', roughly, document) : { fate: 'orphan' }
}

/**
 * How many sides of the passage are as they were at its place, but for a fifth of their characters (an accent that an
 * extractor lost), and how many characters are with its own.
 */
function surroundedThere({ quote: { exact, prefix, suffix }, position }: Anchor, text: string) {
  const before = text.slice(Math.max(0, position.start - prefix.length), position.start)
  const after = text.slice(position.end, position.end + suffix.length)
  const sides = Number(isMuchTheSame(before, prefix)) + Number(isMuchTheSame(after, suffix))
  return { sides, alike: exact.length + commonSuffix(before, prefix) + commonPrefix(after, suffix) }
}

function isMuchTheSame(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  let errors = 0
  for (let at = 0; at < one.length; at += 1) errors += Number(one[at] !== other[at])
  return errors <= one.length * toleratedError
}

function foldedQuote({ exact, prefix, suffix }: Anchor['quote']): Quote {
  // Folded as one text: a hyphen at the edge of the quotation is judged with the letters on both of its sides.
  const { text, ends } = foldText(prefix + exact + suffix)
  const at = (offset: number) => {
    const found = ends.findIndex(end => end > offset)
    return found === -1 ? text.length : found
  }
  let [from, to] = [at(prefix.length), at(prefix.length + exact.length)]
  while (from < to && text[from] === ' ') from += 1
  while (to > from && text[to - 1] === ' ') to -= 1
  // The outer ends were cut by a number of characters: half a hyphen, a mark without its letter.
  return {
    exact: text.slice(from, to),
    prefix: text.slice(0, from).replace(/^[\s\p{M}-]+(?=.)/u, ''),
    suffix: text.slice(to).replace(/(?<=.)[\s-]+$/u, ''),
  }
}

const occurrences = (text: string, quote: Quote, page: number): Found[] =>
  placesOf(text, quote.exact).map(from =>
    surrounded(text, quote, { page, from, to: from + quote.exact.length, errors: 0 }),
  )

/** Places with the fewest errors of all, those alone that are alike enough to be told from others. */
function approximately(quote: Quote, { folded }: SearchedDocument): Found[] {
  const errors = Math.floor(quote.exact.length * toleratedError)
  if (errors === 0) return []
  const found = folded.flatMap(({ text }, index) =>
    search(text, quote.exact, errors).map(match =>
      surrounded(text, quote, { page: index + 1, from: match.start, to: match.end, errors: match.errors }),
    ),
  )
  const told = found.filter(one => alike(one, quote) >= leastAlike)
  const least = Math.min(...told.map(one => one.errors))
  return told.filter(one => one.errors === least)
}

/** With how many characters of its context, read outwards, stand around the place too. */
const surrounded = (text: string, quote: Quote, found: Omit<Found, 'before' | 'after'>): Found => ({
  ...found,
  before: commonSuffix(text.slice(0, found.from), quote.prefix),
  after: commonPrefix(text.slice(found.to), quote.suffix),
})

/**
 * The place that is the passage without a doubt: the one where everything that surrounded it surrounds it still; else
 * the only one there is, where one side of it is as it was and enough is alike.
 */
function certain(found: readonly Found[], quote: Quote, document: SearchedDocument): Found | undefined {
  const sides = found.map(one => wholeSides(one, quote, document))
  const whole = found.filter((_, index) => sides[index] === 2)
  if (whole.length === 1) return whole[0]
  const [only] = found
  return only && found.length === 1 && sides[0] !== 0 && alike(only, quote) >= surelyAlike ? only : undefined
}

/** How many sides of the passage are as they were, up to the edge of the page where the page now ends sooner. */
function wholeSides({ page, from, to, before, after }: Found, quote: Quote, { folded }: SearchedDocument): number {
  const length = folded[page - 1]?.text.length ?? 0
  const left = before === quote.prefix.length || before === from
  const right = after === quote.suffix.length || to + after === length
  return Number(left) + Number(right)
}

/** Characters that are as they were, of the passage and around it. */
const alike = ({ errors, before, after }: Found, { exact }: Quote): number => exact.length - errors + before + after

/** The place whose surroundings are most alike; of equals, the nearest page, then the nearest on the page. */
function nearest(found: readonly Found[], { page, position }: Anchor, { folded }: SearchedDocument): Found | undefined {
  const offset = (one: Found) => Math.abs((folded[one.page - 1]?.starts[one.from] ?? 0) - position.start)
  return found.toSorted(
    (a, b) =>
      b.before + b.after - (a.before + a.after) ||
      Math.abs(a.page - page) - Math.abs(b.page - page) ||
      offset(a) - offset(b),
  )[0]
}

/** The pages whose surroundings are most alike; of equals, the nearest. A few words alike everywhere are not the passage. */
function nearestAcross(
  found: readonly AcrossEnd[],
  { exact, prefix, suffix }: Quote,
  { page }: Anchor,
  document: SearchedDocument,
): Relocation | null {
  const { folded } = document
  const around = ({ begins, goesOn }: AcrossEnd) =>
    commonSuffix((folded[begins.page - 1]?.text ?? '').slice(0, begins.from), prefix) +
    commonPrefix((folded[goesOn.page - 1]?.text ?? '').slice(goesOn.to), suffix)
  const [best] = found
    .filter(one => exact.length + around(one) >= leastAlike)
    .toSorted((a, b) => around(b) - around(a) || Math.abs(a.begins.page - page) - Math.abs(b.begins.page - page))
  if (!best) return null
  const { begins, goesOn } = best
  const isLonger = begins.to - begins.from >= goesOn.to - goesOn.from
  return relocation('moved', 'across', isLonger ? begins : goesOn, document)
}

function relocation(
  fate: 'anchored' | 'moved',
  how: 'quote' | 'approximate' | 'across',
  { page, from, to }: Part,
  { folded }: SearchedDocument,
): Relocation {
  const text = folded[page - 1]
  return text ? { fate, how, page, span: spanInSource(text, from, to) } : { fate: 'orphan' }
}

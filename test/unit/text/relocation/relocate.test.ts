import search from 'approx-string-match'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { makeAnchor } from '#shared/text/anchor.ts'
import { foldText } from '#shared/text/folded-text.ts'
import { type Relocation, relocate, searchedDocument } from '#shared/text/relocate.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { note, type PassageName, passages } from './documents.ts'
import { corpus } from './edits.ts'

const anchorOf = (name: PassageName) => {
  const { page, exact, nth }: { page: number; exact: string; nth?: number } = passages[name]
  const text = note[page - 1] ?? ''
  let start = text.indexOf(exact)
  for (let met = 1; met < (nth ?? 1); met += 1) start = text.indexOf(exact, start + 1)
  if (start === -1) throw new Error(`${name} is not in the note`)
  return makeAnchor(page, text, { start, end: start + exact.length }, [])
}
const names = Object.keys(passages) as PassageName[]
/** Without what the end of a page puts into a passage or takes from it. */
const letters = (text: string) => foldText(text).text.replace(/[\s-]/g, '')
type Place = Exclude<Relocation, { fate: 'orphan' }>
/** The words found begin or end the passage, and the page after or before says its others. */
function expectBothParts({ page, span }: Place, pages: readonly string[], exact: string) {
  const [all, own] = [letters(exact), letters(pages[page - 1]?.slice(span.start, span.end) ?? '')]
  const said = pages.map(letters)
  const before = said.slice(0, page - 1).findLast(Boolean)
  const after = said.slice(page).find(Boolean)
  const begins = all.startsWith(own) && after?.includes(all.slice(own.length))
  const ends = all.endsWith(own) && before?.includes(all.slice(0, all.length - own.length))
  expect([0, all.length]).not.toContain(own.length)
  expect(begins || ends, `${own} of ${all}`).toBe(true)
}
const seen = (text: string) => foldText(text).text

test('the corpus has sixty-nine edited documents, each named once', () => {
  expect(corpus).toHaveLength(69)
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(69)
})

describe.each(corpus)('$name', ({ edit, expected }) => {
  const after = edit(note)
  const document = searchedDocument(after)

  it.each(names)('%s', name => {
    const { page, exact }: { page: number; exact: string } = passages[name]
    const { fate, words, ...moved } = { fate: 'anchored', page, ...expected[name] }
    const found = relocate(anchorOf(name), document)
    expect(found.fate).toBe(fate)
    if (found.fate === 'orphan') return
    expect(found.page).toBe(moved.page)
    const text = after[found.page - 1]?.slice(found.span.start, found.span.end) ?? ''
    expect(seen(text)).toBe(seen(words ?? exact))
  })
})

test('pages that begin alike: the words of one are not taken for those of a page that came before it', () => {
  const page = 'Le comité recommande que la direction publie le modèle avant la mise en service.'
  const anchor = makeAnchor(1, page, { start: 0, end: 9 }, [])
  const added = 'Le comité prend acte des réponses de la direction, reçues hors délai.'
  expect(relocate(anchor, searchedDocument([added, page]))).toMatchObject({ fate: 'anchored', page: 2 })
  expect(relocate(anchor, searchedDocument([added]))).toMatchObject({ fate: 'moved', page: 1 })
})

describe('wherever a passage is found', () => {
  const paragraphs = fc.array(fc.stringMatching(/^([a-zé’]{1,9}[ ,.]){1,30}$/), { minLength: 1, maxLength: 6 })
  const documents = fc.array(
    paragraphs.map(list => list.join('\n')),
    { minLength: 1, maxLength: 5 },
  )
  const anchors = documents.chain(pages =>
    fc.record({
      pages: fc.constant(pages),
      page: fc.nat(pages.length - 1),
      start: fc.nat(200),
      length: fc.integer({ min: 1, max: 120 }),
    }),
  )
  const made = ({ pages, page, start, length }: { pages: string[]; page: number; start: number; length: number }) => {
    const text = pages[page] ?? ''
    const from = start % text.length
    return makeAnchor(page + 1, text, { start: from, end: Math.min(text.length, from + length) }, [])
  }

  it('its words differ from those of the passage by a fifth at most, and not at all where it is anchored', () => {
    fc.assert(
      fc.property(anchors, documents, (given, other) => {
        const anchor = made(given)
        fc.pre(anchor.quote.exact !== '')
        const found = relocate(anchor, searchedDocument(other))
        if (found.fate === 'orphan') return
        const exact = seen(anchor.quote.exact)
        if (found.how === 'across') return expectBothParts(found, other, exact)
        const words = seen(other[found.page - 1]?.slice(found.span.start, found.span.end) ?? '')
        if (found.fate === 'anchored') expect(words).toContain(exact)
        const errors = search(words, exact, exact.length)[0]?.errors ?? exact.length
        expect(errors).toBeLessThanOrEqual(Math.floor(exact.length / 5))
      }),
      propertySeed(300),
    )
  })

  it('a page that ends with a soft hyphen within it takes no words from it', () => {
    const exact = 'Le comité examine les données personnelles'
    const anchor = makeAnchor(1, `${exact} des allocataires.`, { start: 0, end: exact.length }, [])
    const pages = ['Avant tout. Le comité examine les données person\u00ad', 'nelles des allocataires.']
    const found = relocate(anchor, searchedDocument(pages))
    if (found.fate !== 'moved' || found.how !== 'across') throw new Error(found.fate)
    expectBothParts(found, pages, exact)
  })

  it('a page that ends anywhere within it takes no words from it', () => {
    fc.assert(
      fc.property(anchors, fc.nat(), fc.boolean(), (given, at, cut) => {
        const anchor = made(given)
        fc.pre(seen(anchor.quote.exact).length >= 24)
        const text = given.pages[given.page] ?? ''
        const { start, end } = anchor.position
        const inside = start + 1 + (at % (end - start - 1))
        // Within a word with a hyphen, or between two.
        const isInWord = /[a-zé]{2}/.test(text.slice(inside - 1, inside + 1))
        fc.pre(cut ? isInWord : / /.test(text.charAt(inside)))
        const parts = [`${text.slice(0, inside)}${cut ? '-' : ''}\n12`, `Annexe\n${text.slice(inside).trimStart()}`]
        const pages = [...given.pages.slice(0, given.page), ...parts, ...given.pages.slice(given.page + 1)]
        const found = relocate(anchor, searchedDocument(pages))
        expect(found.fate).not.toBe('orphan')
        if (found.fate !== 'orphan' && found.how === 'across') expectBothParts(found, pages, anchor.quote.exact)
      }),
      propertySeed(300),
    )
  })

  it('pages put between the others take no passage from its words', () => {
    fc.assert(
      fc.property(anchors, documents, fc.nat(5), (given, added, at) => {
        const anchor = made(given)
        fc.pre(anchor.quote.exact !== '')
        const pages = [...given.pages.slice(0, at), ...added, ...given.pages.slice(at)]
        const found = relocate(anchor, searchedDocument(pages))
        fc.pre(seen(anchor.quote.exact).length >= 24)
        expect(found.fate).not.toBe('orphan')
        if (found.fate === 'orphan') return
        expect(seen(pages[found.page - 1]?.slice(found.span.start, found.span.end) ?? '')).toContain(
          seen(anchor.quote.exact),
        )
      }),
      propertySeed(300),
    )
  })
})

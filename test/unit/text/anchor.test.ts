import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCanonical } from '#shared/domain/canonical-hash.ts'
import { makeAnchor, reanchor } from '#shared/text/anchor.ts'
import { offsetInPage, pageText } from '#shared/text/page-text.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const page =
  'Le modèle attribue un score à chaque foyer.\nUn gestionnaire valide la liste.\nUn gestionnaire valide la liste, sans motif.\n'

describe('the text of a page', () => {
  it('ends a line where the extractor does, in NFC', () => {
    expect(
      pageText([
        { str: 'e\u0301tude', hasEOL: true },
        { str: 'suite', hasEOL: false },
      ]),
    ).toBe('étude\nsuite')
  })

  it('measures offsets in its own units, not in those of the runs', () => {
    const items = [
      { str: 'e\u0301tude', hasEOL: true },
      { str: 'suite', hasEOL: false },
    ]
    expect(offsetInPage(items, 1, 2)).toBe(8)
    expect(pageText(items).slice(offsetInPage(items, 1, 0))).toBe('suite')
    expect(offsetInPage(items, 2, 0)).toBe(pageText(items).length)
  })
})

describe('an anchor', () => {
  const at = page.indexOf('valide la liste, sans')
  const anchor = makeAnchor(3, page, { start: at, end: at + 'valide la liste'.length }, [])

  it('keeps 32 characters on each side and no surrounding space', () => {
    const spaced = makeAnchor(1, page, { start: at - 1, end: at + 7 }, [])
    expect(spaced.quote.exact).toBe('valide')
    expect(anchor.quote.prefix).toHaveLength(32)
    expect(anchor.quote.suffix).toBe(', sans motif.\n')
  })

  it('keeps no half of a character in its context, as mathematical letters have two units', () => {
    const text = `${'𝑥'.repeat(20)}mot${'𝑦'.repeat(20)}`
    const [odd, even] = [
      makeAnchor(1, ` ${text}`, { start: 41, end: 43 }, []),
      makeAnchor(1, text, { start: 40, end: 43 }, []),
    ]
    for (const { quote } of [odd, even, makeAnchor(1, text, { start: 41, end: 42 }, [])])
      expect(isCanonical(quote)).toBe(true)
    expect(even.quote.prefix).toBe('𝑥'.repeat(16))
  })

  it('is found at its place when nothing moved', () => {
    expect(reanchor(anchor, page)).toEqual({ how: 'position', span: anchor.position })
  })

  it('is found by its words and context when text was added before', () => {
    const moved = `Préambule ajouté. ${page}`
    const found = reanchor(anchor, moved)
    expect(found).toEqual({ how: 'quote', span: { start: at + 18, end: anchor.position.end + 18 } })
  })

  it('is found approximately when a word changed', () => {
    const edited = page.replace('valide la liste, sans', 'valide  la lyste, sans')
    const wide = makeAnchor(3, page, { start: at - 16, end: at + 21 }, [])
    const found = reanchor(wide, edited)
    expect(found.how).toBe('approximate')
    if (found.how === 'approximate') expect(edited.slice(found.span.start, found.span.end)).toContain('lyste')
  })

  it('is an orphan when its words are gone', () => {
    expect(reanchor(anchor, 'Un tout autre texte, sans rapport.')).toEqual({ how: 'orphan' })
  })

  it('always finds back the words it was made from, whatever is put before and after', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 200 }),
        fc.string({ maxLength: 50 }),
        fc.string({ maxLength: 50 }),
        fc.nat(),
        fc.nat(),
        (text, before, after, a, b) => {
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          const made = makeAnchor(1, text, { start, end }, [])
          fc.pre(made.quote.exact !== '')
          const found = reanchor(made, before + text + after)
          expect(found.how).not.toBe('orphan')
          if (found.how !== 'orphan') {
            expect((before + text + after).slice(found.span.start, found.span.end)).toBe(made.quote.exact)
          }
        },
      ),
      propertySeed(),
    )
  })
})

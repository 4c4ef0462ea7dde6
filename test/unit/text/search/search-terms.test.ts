import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldTerm, searchWords, wordsInRow } from '#shared/text/search-terms.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const terms = (text: string) => searchWords(text).words.map(({ term }) => term)
const allTerms = (text: string) => {
  const { words, others } = searchWords(text)
  return [...words, ...others].map(({ term }) => term)
}

describe('the words of a text', () => {
  test.each([
    ['L’évaluation de l’aide sociale', ['evaluation', 'de', 'aide', 'sociale']],
    ["aujourd'hui, qu'il s'agisse d'œuvres", ['aujourd', 'hui', 'il', 'agisse', 'oeuvres']],
    ["The city's algorithm doesn’t decide", ['the', 'city', 'algorithm', 'doesn', 'decide']],
    ['un effet con\ufb01rmé, un su\ufb03xe', ['un', 'effet', 'confirme', 'un', 'suffixe']],
    ['Évaluation', ['evaluation']],
    ['ÉVALUATION E\u0301valuation', ['evaluation', 'evaluation']],
    ['l’algo-\nrithme et l’éva\u00adluation', ['algorithme', 'et', 'evaluation']],
    ['l’algo\u00ad\nrithme', ['algorithme']],
    ['le R.G.P.D. et l’U.E.', ['le', 'rgpd', 'et', 'ue']],
    ['𝐀I 𐐷x 12,5 %', ['ai', '𐐷x', '12', '5']],
    ['— … « » \n', []],
  ])('%j', (text, expected) => {
    expect(terms(text)).toEqual(expected)
  })

  test.each([
    ['2026-004', ['2026', '004', '2026004']],
    ['L. 311-2', ['311', '2', 'l3112', '3112']],
    ['article L\u00a0311-2', ['article', '311', '2', 'l3112', '3112']],
    ['L311-2', ['l311', '2', 'l3112', '3112']],
    ['avant-projet', ['avant', 'projet', 'avantprojet']],
    ['aujourd’hui', ['aujourd', 'hui', 'aujourdhui']],
    ["prud'hommes", ['prud', 'hommes', 'prudhommes']],
    ['avant-\nprojet', ['avantprojet', 'avant', 'projet']],
    ['1 250 000 €', ['1', '250', '000', '1250000']],
    ['de 12 345 à 2026 004', ['de', '12', '345', 'a', '2026', '004', '12345']],
    ['L. Martin', ['l', 'martin']],
    // The number of a note, as pages of PDF files have it.
    ['l’éva\u00adluation12, art5', ['evaluation12', 'art5', 'evaluation']],
  ])('%j may be written in several ways', (text, expected) => {
    expect(allTerms(text)).toEqual(expected)
  })
})

const anyText = fc.string({ unit: 'grapheme', maxLength: 200 })
const frenchText = fc
  .array(
    fc.constantFrom('l’', 'qu’', 'é', 'œ', 'ﬁ', 'a', 'B', '-', '-\n', '\u00ad', ' ', '\n', '.', '3', '11', 'n°', '’'),
    {
      maxLength: 60,
    },
  )
  .map(parts => parts.join(''))

describe('of any text', () => {
  test('words stand in their order, where they say they do', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, frenchText), text => {
        const { words, others } = searchWords(text)
        for (const { term, start, end } of [...words, ...others]) {
          expect(term).not.toBe('')
          expect(term).not.toMatch(/[^\p{L}\p{N}]/u)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        for (const [index, { start }] of words.entries()) {
          if (index > 0) expect(start).toBeGreaterThanOrEqual(words[index - 1]?.end ?? 0)
        }
      }),
      // An article elided after a line's end that seems to cut a word, and a figure after a letter of two units.
      { ...propertySeed(400), examples: [['é.ﬁ-\nl’l’'], ['𐀀᧐’Ⰰ']] },
    )
  })

  test('a word is the same in capitals, composed or not, and folded twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàâäçéèêëîïôöùûüÿœæ]{1,16}$/), word => {
        const term = foldTerm(word)
        expect(term).toMatch(/^[a-z]+$/)
        for (const other of [word.toUpperCase(), word.normalize('NFD'), term]) expect(foldTerm(other)).toBe(term)
      }),
      propertySeed(300),
    )
  })

  test('a line’s end that cuts a word in two changes nothing to the row of words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{4,12}$/), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (words, which, where) => {
          const chosen = which % words.length
          const cut = words.map((word, index) => {
            const at = 1 + (where % (word.length - 1))
            return index === chosen ? `${word.slice(0, at)}-\n${word.slice(at)}` : word
          })
          expect(wordsInRow(searchWords(cut.join(' ')))).toBe(wordsInRow(searchWords(words.join(' '))))
        },
      ),
      propertySeed(300),
    )
  })
})

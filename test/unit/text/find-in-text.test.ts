import { array, assert, boolean, constantFrom, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { type FindOptions, findInText, looseFind, searchable } from '#shared/text/find-in-text.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const found = (text: string, words: string, options: Partial<FindOptions> = {}) =>
  findInText(searchable(text), words, { ...looseFind, ...options }).map(({ start, end }) => text.slice(start, end))

test('words are found whatever their case and accents, or by them alone where asked', () => {
  const text = 'L’État, l’état et l’etat du côté de la cote.'
  expect(found(text, 'ÉTAT')).toEqual(['État', 'état', 'etat'])
  expect(found(text, 'état', { matchAccents: true })).toEqual(['État', 'état'])
  expect(found(text, 'état', { matchCase: true })).toEqual(['état', 'etat'])
  expect(found(text, 'état', { matchCase: true, matchAccents: true })).toEqual(['état'])
  expect(found(text, 'cote')).toEqual(['côté', 'cote'])
  expect(found('e\u0301tat', 'état', { matchAccents: true })).toEqual(['e\u0301tat'])
})

test('a word is whole between what is no letter and no figure', () => {
  const text = 'art, article, l’art, art. 12, art12, art-déco'
  expect(found(text, 'art', { wholeWords: true })).toHaveLength(3)
  expect(found(text, 'art')).toHaveLength(6)
  expect(found('2026 et 12026', '2026', { wholeWords: true })).toEqual(['2026'])
})

test('a cut word, a ligature, a line and a quote are read as one reads them', () => {
  expect(found('la respon-\nsabilité de la ville', 'responsabilité')).toEqual(['respon-\nsabilité'])
  expect(found('un proﬁl ﬂou', 'profil flou')).toEqual(['proﬁl ﬂou'])
  expect(found('le cœur', 'coeur')).toEqual(['cœur'])
  expect(found('le coeur', 'cœur')).toEqual(['coeur'])
  expect(found('avant\n  tout   envoi', 'avant tout envoi')).toEqual(['avant\n  tout   envoi'])
  expect(found('l’usager', "l'usager")).toEqual(['l’usager'])
})

test('nothing is found of nothing, and matches do not overlap', () => {
  expect(found('abc', '')).toEqual([])
  expect(found('abc', '   ')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
  expect(found('œœ', 'o')).toEqual(['œ', 'œ'])
})

test('what is taken from a text is found in it, in order and inside it', () => {
  const words = constantFrom('État', 'œuvre', 'proﬁl', 'aujourd’hui', 'vis-à-vis', 'été', '12 %', 'ﬀ', '—', 'ΣΑΣ', 'İ')
  assert(
    property(
      array(words, { minLength: 1 }),
      string({ unit: 'grapheme' }),
      boolean(),
      boolean(),
      (list, tail, matchCase, matchAccents) => {
        const text = `${list.join(' ')} ${tail}`
        const options = { matchCase, matchAccents, wholeWords: false }
        for (const word of list) {
          const spans = findInText(searchable(text), word, options)
          expect(spans.length).toBeGreaterThan(0)
          for (const [index, { start, end }] of spans.entries()) {
            expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      },
    ),
    propertySeed(),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanTyped, invisibleCharacters } from '#shared/text/clean-typed.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

test.each([
  ['cou\u00adpé', 'coupé'],
  ['a\u200bb\u202ec\u202c\ufeff', 'abc'],
  ['une\r\ndeux\u2028trois\vquatre\ttab', 'une\ndeux\ntrois\nquatre\ttab'],
  ['a\u0007b\u0000', 'ab'],
  ['a\ud800b', 'a\ufffdb'],
  ['12\u202f% de « R&D »', '12\u202f% de « R&D »'],
])('%j is kept as %j', (typed, kept) => {
  expect(cleanTyped(typed)).toBe(kept)
})

test('a record is cleaned in all its texts, and given back as it is when it is clean', () => {
  const clean = { title: 'Avis', nodes: [{ text: 'Vu' }], count: 3, none: null }
  expect(cleanTyped(clean)).toBe(clean)
  expect(cleanTyped({ ...clean, nodes: [{ text: 'V\u200bu' }] })).toEqual(clean)
})

test('what is cleaned holds nothing invisible, and every character that can be seen', () => {
  const seen = (text: string) => Array.from(text).filter(one => !invisibleCharacters.test(one) && !/\s/u.test(one))
  const character = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u00ad', '\u202e', '\u200d', 'é', '«', '\r'),
  )
  fc.assert(
    fc.property(fc.array(character), parts => {
      const typed = parts.join('')
      const kept = cleanTyped(typed)
      expect(kept).not.toMatch(invisibleCharacters)
      expect(seen(kept)).toEqual(seen(typed))
      expect(cleanTyped(kept)).toBe(kept)
    }),
    propertySeed(),
  )
})

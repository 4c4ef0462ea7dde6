import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withChange, withChangeWithin, withListChange } from '#shared/domain/store/with-change.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

test('what changed is written, and what others changed since stays', () => {
  const from = { title: 'Un', tags: ['a'], due: '2026-01-01' }
  const to = { title: 'Deux', tags: ['a'], lead: 'bo' }
  const latest = { title: 'Un', tags: ['a', 'b'], due: '2026-01-01', seen: true }
  expect(withChange<object>(latest, from, to)).toEqual({ title: 'Deux', tags: ['a', 'b'], lead: 'bo', seen: true })
})

test('a list keeps the lines that others added, and loses those that either took out', () => {
  expect(withListChange(['a', 'c'], ['a', 'b'], ['a', 'b', 'd'])).toEqual(['a', 'c', 'd'])
  expect(withListChange(['a', 'b', 'c'], ['a', 'b'], ['b'])).toEqual(['b', 'c'])
  expect(withListChange(['a', 'd'], ['a'], ['a', 'd'])).toEqual(['a', 'd'])
})

const asked = (...questions: [string, string][]) => questions.map(([id, text]) => ({ id, text }))
const among = (latest: object[], from: object[], to: object[]) =>
  withChangeWithin({ list: latest }, { list: from }, { list: to }).list

test('lines that bear a name are changed each for itself', () => {
  const from = asked(['a', 'un'], ['b', 'deux'])
  expect(among(asked(['a', 'UN'], ['b', 'deux']), from, asked(['a', 'un'], ['b', 'DEUX']))).toEqual(
    asked(['a', 'UN'], ['b', 'DEUX']),
  )
})

test('lines added on both sides are both there, in the place they were given', () => {
  const from = asked(['a', 'un'], ['b', 'deux'])
  expect(among([...from, ...asked(['c', 'x'])], from, [...from, ...asked(['d', 'y'])])).toEqual([
    ...from,
    ...asked(['c', 'x'], ['d', 'y']),
  ])
  const [first, last] = from
  const between = [first, ...asked(['d', 'y']), last] as object[]
  expect(among([...asked(['c', 'x']), ...from], from, between)).toEqual([...asked(['c', 'x']), ...between])
})

test('a line taken out on one side goes, unless the other changed it; one that moved stays where it was put', () => {
  const from = asked(['a', 'un'], ['b', 'deux'], ['c', 'trois'])
  const [a, b, c] = from as [object, object, object]
  expect(among([a, b], from, [b, c])).toEqual([b])
  expect(among(asked(['a', 'UN'], ['b', 'deux'], ['c', 'trois']), from, [b, c])).toEqual([...asked(['a', 'UN']), b, c])
  expect(among([b, c], from, [...asked(['a', 'UN']), b, c])).toEqual([...asked(['a', 'UN']), b, c])
  expect(among([a, ...asked(['b', 'DEUX'], ['c', 'trois'], ['d', 'quatre'])], from, [c, a, b])).toEqual(
    asked(['c', 'trois'], ['a', 'un'], ['b', 'DEUX'], ['d', 'quatre']),
  )
})

test('a field that is only replaced at once, and a list without names, is what was last written', () => {
  const from = { when: { '==': [1, 2] }, words: ['a', 'b'], kept: { one: 1, two: 2 } }
  const latest = { when: { or: [1] }, words: ['a', 'c'], kept: { one: 7, two: 2 } }
  const to = { when: { and: [2] }, words: ['b'], kept: { one: 1, two: 8 } }
  expect(withChangeWithin(latest, from, to, new Set(['when']))).toEqual({ ...to, kept: { one: 7, two: 8 } })
})

test('whatever two sides do to one list, each line that one of them wrote is there, once', () => {
  const list = fc.uniqueArray(fc.record({ id: fc.integer({ min: 0, max: 8 }), text: fc.integer({ max: 3 }) }), {
    selector: ({ id }) => id,
  })
  fc.assert(
    fc.property(list, list, list, (from, latest, to) => {
      const merged = among(latest, from, to) as typeof from
      expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
      const written = to.filter(line => !from.some(one => one.id === line.id && one.text === line.text))
      for (const line of written) expect(merged).toContainEqual(line)
      expect(among(from, from, to)).toEqual(to)
      expect(among(latest, from, from)).toEqual(latest)
    }),
    propertySeed(),
  )
})

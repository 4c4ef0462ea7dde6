import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mentionBegun, mentionRuns, mentionsIn } from '#shared/domain/annotations/mentions.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const people = [
  { id: 'a', name: 'Ann' },
  { id: 'b', name: 'Anna' },
  { id: 'c', name: 'Anna Lys' },
]

test('the longest name is meant, and only where its word ends', () => {
  expect(mentionsIn('Voir @Anna Lys, puis @Ann.', people)).toEqual(['c', 'a'])
  expect(mentionsIn('@Anna Lysandre', people)).toEqual(['b'])
  expect(mentionsIn('@Annabelle, Anna, @', people)).toEqual([])
})

test('runs say the note again, name by name', () => {
  const words = fc.array(fc.constantFrom('@', 'Ann', 'Anna Lys', ' ', 'x', 'é', '\n'), { maxLength: 12 })
  fc.assert(
    fc.property(words, parts => {
      const body = parts.join('')
      const runs = mentionRuns(body, people)
      expect(runs.map(({ text, memberId }) => (memberId ? `@${text}` : text)).join('')).toBe(body)
    }),
    propertySeed(),
  )
})

test('a name is begun by an @ that begins a word', () => {
  expect(mentionBegun('Voir @Ann', 9)).toEqual({ from: 5, typed: 'Ann' })
  expect(mentionBegun('@', 1)).toEqual({ from: 0, typed: '' })
  expect(mentionBegun('x@ville.fr', 10)).toBeNull()
  expect(mentionBegun('Voir @Ann ici', 3)).toBeNull()
})

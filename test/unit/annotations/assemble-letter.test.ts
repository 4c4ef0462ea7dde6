import { expect, test } from 'vitest'
import { assembleLetter } from '#shared/domain/annotations/assemble-letter.ts'
import { letterOf, requestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import { aLetter } from './a-letter.ts'

const letter = letterOf(requestLetterRecord.parse(aLetter()))
const said = (number: string) => {
  const model = assembleLetter({ ...letter, number })
  return { foot: model.foot.left, head: JSON.stringify(model.sections[0]) }
}

test('a letter names its number in its head and at its foot', () => {
  expect(said('2026-007-Q1').head).toContain('2026-007-Q1')
  expect(said('2026-007-Q1').foot).toContain('2026-007-Q1')
})

test('a draft that has no number yet leaves no place for one', () => {
  expect(said(' ').head).not.toContain('Réf.')
  expect(said('').foot).toBe('Demande — dossier 2026-007')
})

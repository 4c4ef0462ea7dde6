import { expect, test } from 'vitest'
import { letterOf, requestLetter, requestLetterRecord } from '#shared/domain/annotations/request-letter.ts'
import { frozenAgainst } from '#shared/domain/store/frozen-record.ts'
import { aLetter } from './a-letter.ts'

test('a letter prints its questions numbered in its order, and not which notes they come from', () => {
  const letter = letterOf(requestLetterRecord.parse(aLetter()))
  expect(requestLetter.parse(letter)).toEqual(letter)
  expect(letter.deadline).toBe('2026-12-15')
  expect(letter.questions).toEqual([
    { number: 1, piece: 'Analyse d’impact', page: 3, quote: 'douze mois', text: 'Pourquoi douze mois ?' },
    { number: 2, piece: 'Contrat', quote: '', text: 'Qui est le sous-traitant ?' },
  ])
})

test('a letter that was sent does not change any more; a draft does', () => {
  const sent = aLetter({ sentAt: '2026-11-30T10:00:00.000Z' })
  expect(frozenAgainst('commitments', aLetter(), aLetter({ dueDate: '2027-01-01' }))).toBeNull()
  expect(frozenAgainst('commitments', aLetter(), sent)).toBeNull()
  expect(frozenAgainst('commitments', aLetter(), null)).toBeNull()
  expect(frozenAgainst('commitments', sent, { ...sent, dueDate: '2027-01-01' })).toBe('letter_sent')
  expect(frozenAgainst('commitments', sent, null)).toBe('letter_sent')
})

import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { searchEn } from '#renderer/features/search/texts.en.ts'
import { searchFr } from '#renderer/features/search/texts.fr.ts'

const said = (message: string, language: string, values: Record<string, number>) =>
  new IntlMessageFormat(message, language).format(values)

test.each([
  [0, '0 document sur 12 lu', '0 documents of 12 read'],
  [1, '1 document sur 12 lu', '1 document of 12 read'],
  [2, '2 documents sur 12 lus', '2 documents of 12 read'],
])('what is read agrees with how many are: %i', (done, french, english) => {
  expect(said(searchFr.reading.progress, 'fr', { done, total: 12 })).toBe(french)
  expect(said(searchEn.reading.progress, 'en', { done, total: 12 })).toBe(english)
})

test.each([
  [1, 'Lecture suspendue : 1 document sur 12', 'Reading paused: 1 document of 12'],
  [3, 'Lecture suspendue : 3 documents sur 12', 'Reading paused: 3 documents of 12'],
])('so does what is paused: %i', (done, french, english) => {
  expect(said(searchFr.reading.paused, 'fr', { done, total: 12 })).toBe(french)
  expect(said(searchEn.reading.paused, 'en', { done, total: 12 })).toBe(english)
})

test.each([
  [1, 'Montrer le résultat suivant', 'Show the next result'],
  [7, 'Montrer les 7 résultats suivants', 'Show the next 7 results'],
])('what more is shown agrees with how much it is: %i', (n, french, english) => {
  expect(said(searchFr.next, 'fr', { n })).toBe(french)
  expect(said(searchEn.next, 'en', { n })).toBe(english)
})

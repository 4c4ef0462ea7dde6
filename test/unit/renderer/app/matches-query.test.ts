import { expect, test } from 'vitest'
import { matchesQuery } from '#renderer/app/palette/matches-query.ts'

const searched = ['Ciblage des réexamens de l’aide sociale', '2026-014']

test.each(['réexam', 'REEXAM aide', '2026-014', '014 ciblage', ''])('« %s » finds the dossier', query => {
  expect(matchesQuery(query, searched)).toBe(true)
})

test('every word must be there', () => {
  expect(matchesQuery('réexamens vidéoprotection', searched)).toBe(false)
})

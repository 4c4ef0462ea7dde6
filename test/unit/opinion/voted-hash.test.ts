import { expect, test } from 'vitest'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import { votedHash } from '#shared/domain/opinion/voted-hash.ts'
import { anOpinion } from '#test/opinion/an-opinion.ts'

const { text, sense } = anOpinion()

test('the hash of what was voted covers visas to recommendations and the sense, and nothing else', () => {
  const { visas, hearings, recitals, formula, articles, reservations, recommendations } = text
  const voted = { text: { visas, hearings, recitals, formula, articles, reservations, recommendations }, sense }
  expect(votedHash(text, sense)).toBe(canonicalHash(voted))
  expect(votedHash({ ...text, author: 'Un autre comité,', votedHash: 'ab'.repeat(32) }, sense)).toBe(
    votedHash(text, sense),
  )
})

test.each(['visas', 'hearings', 'recitals', 'articles', 'reservations', 'recommendations'] as const)(
  'it changes with %s',
  part => {
    expect(votedHash({ ...text, [part]: text[part].slice(1) }, sense)).not.toBe(votedHash(text, sense))
  },
)

test('it changes with the formula and with the sense', () => {
  expect(votedHash({ ...text, formula: 'Décide :' }, sense)).not.toBe(votedHash(text, sense))
  expect(votedHash(text, 'deferred')).not.toBe(votedHash(text, sense))
})

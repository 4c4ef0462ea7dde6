import { expect, test } from 'vitest'
import { withChange, withListChange } from '#shared/domain/store/with-change.ts'

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

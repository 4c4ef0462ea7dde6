import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareHeads, type Head } from '#renderer/store/healing/compare-heads.ts'
import { heightOf } from '#shared/domain/store/revision.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const head = (id: string, revision: string): Head => ({ collection: 'dossiers', id, revision, deleted: false })
const heads = fc
  .array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer({ min: 1, max: 4 }), fc.constantFrom('x', 'y')), {
    maxLength: 6,
  })
  .map(list => [...new Map(list.map(([id, height, token]) => [id, head(id, `${height}-${token}`)])).values()])

/** What both sides hold once each took what it was given. */
function apply(stored: Head[], logged: Head[]) {
  const { restore, rewrite } = compareHeads(stored, logged)
  const after = (own: Head[], given: Head[]) =>
    Object.fromEntries([...own, ...given].map(({ id, revision }) => [id, revision]))
  return { store: after(stored, restore), log: after(logged, rewrite) }
}

test('after healing both sides hold the same, and every record either had', () => {
  fc.assert(
    fc.property(heads, heads, (stored, logged) => {
      const { store, log } = apply(stored, logged)
      expect(store).toEqual(log)
      expect(new Set(Object.keys(store))).toEqual(new Set([...stored, ...logged].map(({ id }) => id)))
    }),
    propertySeed(300),
  )
})

test('no side ends with a lower revision than it had', () => {
  fc.assert(
    fc.property(heads, heads, (stored, logged) => {
      const { store } = apply(stored, logged)
      for (const { id, revision } of [...stored, ...logged]) {
        expect(heightOf(store[id] ?? '')).toBeGreaterThanOrEqual(heightOf(revision))
      }
    }),
    propertySeed(300),
  )
})

test('two revisions of one height: the log wins', () => {
  expect(compareHeads([head('a', '2-store')], [head('a', '2-log')])).toEqual({
    restore: [head('a', '2-log')],
    rewrite: [],
  })
})

test('the same identifier in two collections is two records', () => {
  const other = { ...head('a', '1-x'), collection: 'texts' }
  expect(compareHeads([head('a', '1-x')], [other])).toEqual({ restore: [other], rewrite: [head('a', '1-x')] })
})

test('the height is a number even where the revision is none', () => {
  expect(['10-a', '9-b', 'x', '', '99999999999999999999-a'].map(heightOf)).toEqual([10, 9, 0, 0, 0])
})

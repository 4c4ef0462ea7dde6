import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  digestOfSum,
  headsDigest,
  joinedSums,
  noHeads,
  withHead,
  withoutHead,
} from '#shared/domain/store/heads-digest.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const heads = fc.uniqueArray(
  fc.record({
    collection: fc.constantFrom('dossiers', 'texts'),
    id: fc.uuid(),
    revision: fc.constantFrom('1-a', '2-a', '2-b'),
    deleted: fc.boolean(),
  }),
  { selector: ({ collection, id }) => `${collection}|${id}`, minLength: 1, maxLength: 30 },
)

test('the order does not matter', () => {
  fc.assert(
    fc.property(heads, list => {
      expect(headsDigest(list.toReversed())).toBe(headsDigest(list))
    }),
    propertySeed(),
  )
})

test('a record more, less, or at another revision shows', () => {
  fc.assert(
    fc.property(heads, fc.nat(), (list, at) => {
      const index = at % list.length
      const changed = list.map((head, position) => (position === index ? { ...head, revision: '9-z' } : head))
      expect(headsDigest(changed)).not.toBe(headsDigest(list))
      expect(headsDigest(list.toSpliced(index, 1))).not.toBe(headsDigest(list))
    }),
    propertySeed(500),
  )
})

test('kept up to date head by head, or summed up collection by collection, it is the same', () => {
  fc.assert(
    fc.property(heads, fc.nat(), (list, at) => {
      const index = at % list.length
      const [gone] = list.slice(index, index + 1)
      if (!gone) return
      const all = list.reduce(withHead, noHeads)
      expect(digestOfSum(all)).toBe(headsDigest(list))
      expect(digestOfSum(withoutHead(all, gone))).toBe(headsDigest(list.toSpliced(index, 1)))
      const parts = [list.slice(0, index), list.slice(index)].map(part => part.reduce(withHead, noHeads))
      expect(digestOfSum(joinedSums(parts))).toBe(headsDigest(list))
    }),
    propertySeed(),
  )
})

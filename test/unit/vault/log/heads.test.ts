import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createHeads } from '#electron/vault/log/heads.ts'
import { headsDigest } from '#shared/domain/store/heads-digest.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const frames = fc.array(
  fc.record({
    collection: fc.constantFrom('dossiers', 'texts'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    revision: fc.constantFrom('1-x', '2-x', '2-y', '3-x'),
    deleted: fc.boolean(),
  }),
  { maxLength: 40 },
)

test('whatever frames come in whatever order, the digest is that of the latest ones', () => {
  fc.assert(
    fc.property(frames, list => {
      const heads = createHeads()
      for (const [sequence, frame] of list.entries()) {
        heads.add({ ...frame, sequence, file: 'log/000001.log', offset: sequence, length: 1 })
        expect(heads.digest()).toBe(headsDigest(heads.all()))
      }
      for (const head of heads.all()) heads.move(head, { file: 'snapshots/000001.snapshot', offset: 0, length: 1 })
      expect(heads.digest()).toBe(headsDigest(heads.all()))
    }),
    propertySeed(),
  )
})

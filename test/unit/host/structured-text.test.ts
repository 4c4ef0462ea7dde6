import fc from 'fast-check'
import { expect, test } from 'vitest'
import { structuredText } from '#test/host/structured-text.mjs'
import { propertySeed } from '#test/unit/property-seed.ts'

const { pack, unpack } = structuredText()

test('values come back as structured clone would bring them', () => {
  const values = fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true, withTypedArray: false })
  fc.assert(
    fc.property(values, value => {
      expect(unpack(pack(value))).toEqual(structuredClone(value))
    }),
    propertySeed(2000),
  )
})

test('bytes come back as bytes, whichever view they came in', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => index % 256)
  expect(unpack(pack(bytes))).toEqual(bytes)
  expect(unpack(pack(Buffer.from(bytes)))).toEqual(bytes)
  expect(unpack(pack({ deep: [bytes.subarray(10, 20)] }))).toEqual({ deep: [bytes.slice(10, 20)] })
})

test('functions do not travel', () => {
  expect(() => pack({ run: () => 1 })).toThrow('could not be cloned')
})

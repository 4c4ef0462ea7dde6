import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeMessage, encodeMessage, messageLength } from '#test/host/cbor.mjs'
import { propertySeed } from '#test/unit/property-seed.ts'

const written = (message: object) => Buffer.concat(encodeMessage(message))

const key = fc.string({ maxLength: 12 }).filter(name => name !== '__proto__')
const { message } = fc.letrec<{ message: object; value: unknown }>(tie => ({
  message: fc.dictionary(key, tie('value'), { noNullPrototype: true }),
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.double({ noNaN: true }).filter(one => !Object.is(one, -0)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value')),
    tie('message'),
  ),
}))

test('messages come back as they were, and say how long they are', () => {
  fc.assert(
    fc.property(message, one => {
      const bytes = written(one)
      expect(messageLength(bytes)).toBe(bytes.length)
      expect(messageLength(bytes.subarray(0, 6))).toBeNull()
      expect(decodeMessage(bytes)).toEqual(one)
    }),
    propertySeed(2000),
  )
})

test.each([23, 255, 65_535, 65_536])('texts and bytes of %i come back whole', count => {
  const bytes = Buffer.alloc(count, 7)
  expect(decodeMessage(written({ text: 'a'.repeat(count), bytes }))).toEqual({ text: 'a'.repeat(count), bytes })
})

test('what has no value is left out', () => {
  expect(decodeMessage(written({ id: 1, params: undefined }))).toEqual({ id: 1 })
})

test('an envelope in its older form, a text in UTF-16 and an integer of eight bytes are read as Chromium writes them', () => {
  const text = Buffer.from('été', 'utf16le')
  const inside = Buffer.concat([
    Buffer.of(0xbf, 0x61, 0x61, 0x40 | text.length),
    text,
    Buffer.of(0x61, 0x62, 0x1b, 0, 0, 0, 1, 0, 0, 0, 0, 0xff),
  ])
  const bytes = Buffer.concat([Buffer.of(0xd8, 0x5a, 0, 0, 0, inside.length), inside])
  expect(messageLength(bytes)).toBe(bytes.length)
  expect(decodeMessage(bytes)).toEqual({ a: 'été', b: 2 ** 32 })
})

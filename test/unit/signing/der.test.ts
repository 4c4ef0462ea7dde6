import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derChildren, onlyDer, readStrictly } from '#electron/signing/der.ts'
import { readBoolean, readInteger, readNamedBits, readOid, readSerial, readTime } from '#electron/signing/der-values.ts'
import { bitString, der, integer, octetString, oid, sequence, setOf, time } from '#electron/signing/der-writer.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const read = <Value>(reader: () => Value) => readStrictly('malformed', reader)

describe('what is written is read back', () => {
  test('integers', () => {
    fc.assert(
      fc.property(fc.nat(), value => {
        expect(readInteger(onlyDer(integer(value)))).toBe(value)
      }),
      propertySeed(),
    )
  })
  test('object identifiers', () => {
    for (const id of ['1.2.840.113549.1.7.2', '2.5.29.15', '2.16.840.1.101.3.4.2.1', '0.4.0.127.0.7', '2.999.3']) {
      expect(readOid(onlyDer(oid(id)))).toBe(id)
    }
  })
  test('times before and after 2050', () => {
    for (const text of ['1999-12-31T23:59:59Z', '2026-03-12T10:00:00Z', '2050-01-01T00:00:00Z']) {
      expect(readTime(onlyDer(time(new Date(text))))).toEqual(new Date(text))
    }
  })
  test('octet strings of any length, and nothing shorter', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), content => {
        const whole = sequence(octetString(content), integer(1))
        expect([...(derChildren(onlyDer(whole))[0]?.content ?? [])]).toEqual([...content])
        const cut = whole.subarray(0, -1)
        expect(read(() => onlyDer(cut)).ok).toBe(false)
      }),
      propertySeed(),
    )
  })
  test('a set is written in the order of its encodings', () => {
    const [first, second] = derChildren(onlyDer(setOf(octetString(bytes('02')), octetString(bytes('01')))))
    expect([first?.content[0], second?.content[0]]).toEqual([1, 2])
  })
})

describe('what two readers could read differently is refused', () => {
  test.each([
    ['indefinite length', '30800000'],
    ['length in a longer form than needed', '3081020500'],
    ['length with a leading zero', '308200020500'],
    ['bytes after the value', '300000'],
    ['value that ends after its container', '3003050005'],
    ['tag of several bytes', '1f8101'],
    ['no bytes', ''],
  ])('%s', (_, hex) => {
    const children = read(() => derChildren(onlyDer(bytes(hex))))
    expect(children).toMatchObject({ ok: false, error: { code: 'malformed' } })
  })
  test.each([
    ['padded integer', '0202007f', readSerial],
    ['empty integer', '0200', readSerial],
    ['boolean that is neither 0 nor 255', '010101', readBoolean],
    ['padded object identifier', '06032a8001', readOid],
    ['object identifier cut short', '06022a80', readOid],
    ['thirteenth month', '170d3236313330313030303030305a', readTime],
    ['time without its zone', '170c323630313031303030303030', readTime],
  ])('%s', (_, hex, reader) => {
    expect(read(() => reader(onlyDer(bytes(hex)))).ok).toBe(false)
  })
})

test('serial numbers are told apart from their zeros only', () => {
  expect(readSerial(onlyDer(bytes('02020080')))).toBe('80')
  expect(readSerial(onlyDer(bytes('020100')))).toBe('00')
  expect(readSerial(onlyDer(bytes('02021000')))).toBe('1000')
})

test('named bits are read by their number', () => {
  expect(readNamedBits(onlyDer(bitString(bytes('c0'), 6)))).toEqual([0, 1])
  expect(readNamedBits(onlyDer(bitString(bytes('0680'), 7)))).toEqual([5, 6, 8])
})

test('any bytes give a value or a failure, never a crash', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), content => {
      read(() => derChildren(onlyDer(content)))
      read(() => derChildren(onlyDer(der(0x30, content))))
    }),
    propertySeed(),
  )
})

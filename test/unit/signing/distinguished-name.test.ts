import { describe, expect, test } from 'vitest'
import { onlyDer } from '#electron/signing/der.ts'
import { der, oid, printableString, sequence, setOf, utf8String } from '#electron/signing/der-writer.ts'
import { displayName, readName, sameName } from '#electron/signing/distinguished-name.ts'
import { oids } from '#electron/signing/oids.ts'

const named = (...values: Uint8Array[]) =>
  readName(onlyDer(sequence(...values.map(value => setOf(sequence(oid(oids.commonName), value))))))
const bmpString = (text: string) => der(0x1e, Buffer.from(text, 'utf16le').swap16())

describe('two names', () => {
  test('are the same whatever the kind of their strings, their case and their spaces (RFC 5280 7.1)', () => {
    const name = named(utf8String('Autorite de test'))
    for (const other of [
      printableString('Autorite de test'),
      bmpString('Autorite de test'),
      utf8String(' AUTORITE  de test '),
    ]) {
      expect(sameName(name, named(other))).toBe(true)
    }
  })
  test('are not the same with another letter, part, order, or number of parts', () => {
    const [a, b] = [utf8String('a'), utf8String('b')]
    expect(sameName(named(a, b), named(b, a))).toBe(false)
    expect(sameName(named(a), named(a, b))).toBe(false)
    expect(sameName(named(a, b), named(utf8String('a","b')))).toBe(false)
    expect(sameName(named(a), named(der(0x04, Buffer.from('a'))))).toBe(false)
  })
})

test.each([
  ['UTF-8', utf8String],
  ['two bytes a letter', bmpString],
])('a name in %s neither breaks a line nor turns the reading direction', (_, write) => {
  expect(displayName(named(write('No\u00ebl\u202e\u0007\n\u2028srt')))).toBe('Noël\ufffd\ufffd\ufffd\ufffdsrt')
})

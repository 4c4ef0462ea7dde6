import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readJson } from '#electron/intake/documents/read-text.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

it('sets any JSON as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      expect(readJson(text).replace(/-?\b\d[\d.eE+-]*/g, '0')).toBe(
        JSON.stringify(JSON.parse(text), null, 2)
          .normalize('NFC')
          .replace(/-?\b\d[\d.eE+-]*/g, '0'),
      )
    }),
    propertySeed(300),
  )
})

it('keeps numbers and names letter for letter, and sets what is almost JSON as well', () => {
  expect(readJson('{"a":12345678901234567890.10,"a":"\\u00e9 {,}","b":{},"c":[[]]}')).toBe(
    '{\n  "a": 12345678901234567890.10,\n  "a": "é {,}",\n  "b": {},\n  "c": [\n    []\n  ]\n}',
  )
  expect(readJson('{"a":1,}')).toBe('{\n  "a": 1,\n}')
})

it('is measured as it is read, so that nothing of its end is left out unsaid', () => {
  // Three letters composed, six as they are written.
  expect(readJson('["e\u0301e\u0301e\u0301","b"]', 12)).toBe('[\n  "ééé",\n  "b"\n]')
})

it('sets what is nested deeper no further to the right', () => {
  const lines = readJson(`${'['.repeat(60)}1${']'.repeat(60)}`).split('\n')
  expect(lines.map(line => line.search(/\S/)).slice(38, 43)).toEqual([76, 78, 80, 80, 80])
})

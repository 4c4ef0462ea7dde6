import fc from 'fast-check'
import { expect, it } from 'vitest'
import { indentedJson } from '#shared/text/indented-json.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

it('sets any JSON as JSON.stringify does', () => {
  fc.assert(
    fc.property(fc.json(), text => {
      expect(indentedJson(text).replace(/-?\b\d[\d.eE+-]*/g, '0')).toBe(
        JSON.stringify(JSON.parse(text), null, 2).replace(/-?\b\d[\d.eE+-]*/g, '0'),
      )
    }),
    propertySeed(300),
  )
})

it('keeps numbers and names letter for letter, and what is no JSON as it is', () => {
  expect(indentedJson('{"a":12345678901234567890.10,"a":"\\u00e9 {,}","b":{},"c":[[]]}')).toBe(
    '{\n  "a": 12345678901234567890.10,\n  "a": "\\u00e9 {,}",\n  "b": {},\n  "c": [\n    []\n  ]\n}',
  )
  expect(indentedJson('{"a":1,}')).toBe('{"a":1,}')
})

it('sets brackets inside brackets without end in a length of their own order', () => {
  const brackets = 30_000
  expect(indentedJson('['.repeat(brackets) + ']'.repeat(brackets)).length).toBeLessThan(200 * brackets)
})

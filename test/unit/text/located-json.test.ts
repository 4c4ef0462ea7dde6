import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locatedJson } from '#shared/text/located-json.ts'
import { propertySeed } from '../property-seed.ts'

const fault = (text: string) => {
  const read = locatedJson(text)
  return read.ok ? null : read.error
}

const located = (text: string) => {
  const read = locatedJson(text)
  if (!read.ok) throw new Error(read.error.code)
  return read.value
}

describe('places in a JSON text', () => {
  const text = '{\n  "title": "É😀",\n  "sections": [\n    { "id": "a" }, {"id": "b"}\n  ]\n}\n'

  it('are those of the members and of the items, from 1', () => {
    const { placeOf } = located(text)
    expect(placeOf([])).toEqual({ line: 1, column: 1 })
    expect(placeOf(['title'])).toEqual({ line: 2, column: 3 })
    expect(placeOf(['sections', 1])).toEqual({ line: 4, column: 20 })
    expect(placeOf(['sections', 1, 'id'])).toEqual({ line: 4, column: 21 })
  })

  it('are those of what should hold an absent member', () => {
    expect(located(text).placeOf(['sections', 0, 'title', 'x'])).toEqual({ line: 4, column: 5 })
  })

  it('count a character outside the basic plane once', () => {
    expect(located('{"a😀": [1, "😀", 3]}').placeOf(['a😀', 2])).toEqual({ line: 1, column: 17 })
  })

  it('tell members written twice', () => {
    expect(located('{"a": 1,\n "b": {"c": 1, "c": 2}}').repeated).toEqual([
      { path: ['b', 'c'], place: { line: 2, column: 16 } },
    ])
  })
})

describe('a text that is no JSON', () => {
  it.each([
    ['', { code: 'json_empty', line: 1, column: 1, found: '' }],
    ['{"a": 1,\n}', { code: 'json_unexpected', line: 2, column: 1, found: '}' }],
    ['{"a" 1}', { code: 'json_unexpected', line: 1, column: 6, found: '1' }],
    ['[1 2]', { code: 'json_unexpected', line: 1, column: 4, found: '2' }],
    ['{"a": [1,', { code: 'json_unfinished', line: 1, column: 10, found: '' }],
    ['{"a": "x', { code: 'json_unfinished', line: 1, column: 7, found: '"' }],
    ['{"a": "x\ny"}', { code: 'json_text', line: 1, column: 7, found: '"' }],
    ['["\\ud800"]', { code: 'json_text', line: 1, column: 2, found: '"' }],
    ['[01]', { code: 'json_number', line: 1, column: 3, found: '1' }],
    ['[1e999]', { code: 'json_number', line: 1, column: 2, found: '1' }],
    ['{} {}', { code: 'json_after_end', line: 1, column: 4, found: '{' }],
    ["{'a': 1}", { code: 'json_unexpected', line: 1, column: 2, found: "'" }],
  ])('%j is refused at its first fault', (text, expected) => {
    expect(fault(text)).toEqual(expected)
  })

  it('is refused beyond a depth that no grid has, and not by a stack that overflows', () => {
    expect(fault('['.repeat(100_000))?.code).toBe('json_depth')
  })
})

describe('whatever the text', () => {
  it('JSON is read as JSON.parse reads it, and each of its values has a place', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        const { value: read } = located(text)
        expect(read).toEqual(JSON.parse(text))
      }),
      propertySeed(200),
    )
  })

  it('a text with a fault is refused exactly where JSON.parse refuses it', () => {
    const marks = fc.constantFrom(...'{}[]":,0 1.eE-+tfn\\u"', 'true', 'null', '"a"', '\n')
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), parts => {
        const text = parts.join('')
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        const code = fault(text)?.code ?? null
        // Only what JSON.parse reads otherwise than it is written is refused beyond it.
        if (parses && code !== null) expect(['json_number', 'json_text']).toContain(code)
        if (!parses) expect(code).not.toBeNull()
      }),
      propertySeed(2000),
    )
  })
})

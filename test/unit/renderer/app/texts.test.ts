import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, test } from 'vitest'
import { english, french } from '#renderer/app/language/namespaces.ts'
import { typesetFrench } from '#shared/text/french-typography.ts'
import { sourcesBelow } from './sources.ts'
import { leaves, mentions } from './used-keys.ts'

type Namespace = keyof typeof french

/** Looked up by a code that comes from elsewhere: their own tests say that each code has its sentence. */
const byCode: Partial<Record<Namespace, RegExp>> = {
  failures: /./,
  gridFaults: /./,
  grids: /^(field|value\.waiver)\./,
  verification: /^reasons\./,
}

const namespaces = Object.keys(french) as Namespace[]
const sources = sourcesBelow('renderer')
const read = (texts: object, path: string) =>
  path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], texts) as string

describe.each(namespaces)('texts of %s', namespace => {
  const paths = leaves(french[namespace])

  test('are in both languages', () => {
    expect(leaves(english[namespace]).toSorted()).toEqual(paths.toSorted())
  })

  test('are all used', () => {
    const { keys, beginnings } = mentions(namespace, sources)
    const unused = paths.filter(
      path =>
        !byCode[namespace]?.test(path) &&
        !keys.has(path) &&
        ![...beginnings].some(beginning => beginning !== '' && path.startsWith(beginning)),
    )
    expect(unused).toEqual([])
  })

  test('are messages that can be read, with the same values in both languages', () => {
    const values = (message: string, language: string) =>
      [...JSON.stringify(new IntlMessageFormat(message, language).getAst()).matchAll(/"type":[1-6],"value":"(\w+)"/g)]
        .map(([, name]) => name)
        .toSorted()
    for (const path of paths) {
      const [fr, en] = [read(french[namespace], path), read(english[namespace], path)]
      expect([path, new Set(values(en, 'en'))]).toEqual([path, new Set(values(fr, 'fr'))])
    }
  })

  test('hold no space that typography should set', () => {
    for (const path of paths) expect(read(french[namespace], path), path).not.toMatch(/[\u00a0\u202f]/)
  })
})

test('a key that is asked for exists', () => {
  const all = new Set(namespaces.flatMap(namespace => leaves(french[namespace]).map(path => `${namespace}:${path}`)))
  const missing = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/\bt\(\s*'([a-z]+:[\w.]+)'/gi)]
      .map(([, key = '']) => key)
      .filter(key => !all.has(key))
      .map(key => `${path} ${key}`),
  )
  expect(missing).toEqual([])
})

test('the typography of a French sentence is set once and for all', () => {
  for (const namespace of namespaces)
    for (const path of leaves(french[namespace])) {
      const once = typesetFrench(read(french[namespace], path))
      expect(typesetFrench(once)).toBe(once)
    }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerpt } from '#shared/text/excerpt.ts'
import { searchWords } from '#shared/text/search-terms.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const hitsOf = (text: string, wanted: readonly string[]) =>
  searchWords(text)
    .words.filter(({ term }) => wanted.includes(term))
    .map(({ term, start, end }) => ({ key: term, start, end }))

const marked = ({ text, marks }: ReturnType<typeof excerpt>) => marks.map(({ start, end }) => text.slice(start, end))

describe('an excerpt', () => {
  const long = `Préambule. ${'Le comité examine chaque dossier. '.repeat(20)}La décision reste humaine :\nle réexamen de l’aide est motivé. ${'Suite. '.repeat(60)}`

  test('shows the stretch that answers most of what was asked, on one line', () => {
    const found = excerpt(long, hitsOf(long, ['comite', 'reexamen', 'aide']), 60)
    expect(marked(found)).toEqual(['réexamen', 'aide'])
    expect(found.text).toContain('le réexamen de l’aide est motivé')
    expect(found).toMatchObject({ before: true, after: true })
    expect(long.slice(found.at?.start, found.at?.end)).toBe('réexamen')
  })

  test('of a text in which nothing is to be marked is its beginning', () => {
    const found = excerpt(long, [], 60)
    expect(found).toMatchObject({ marks: [], before: false, after: true, at: null })
    expect(found.text).toMatch(/^Préambule\. Le comité examine/)
  })

  test('of a text that has room is the whole text, wherever the words stand', () => {
    const title = 'Optimisation des tournées'
    expect(excerpt(title, hitsOf(title, ['tournees']), title.length)).toMatchObject({ text: title, before: false })
  })

  test('of a short text is the text', () => {
    expect(excerpt('  Aide\n\n sociale ', hitsOf('  Aide\n\n sociale ', ['sociale']))).toEqual({
      text: 'Aide sociale',
      marks: [{ start: 5, end: 12 }],
      before: false,
      after: false,
      at: { start: 9, end: 16 },
    })
  })

  test('marks nothing but words that were asked, stays within its length, and cuts no character in two', () => {
    const word = fc.constantFrom(
      'aide',
      'réexamen',
      'œuvre',
      '𝐀I',
      'e\u0301tat',
      'de',
      'la',
      '\n',
      '\u00a0:',
      'x'.repeat(90),
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (words, length) => {
        const text = words.join(' ')
        const hits = hitsOf(text, ['aide', 'oeuvre', 'etat', 'ai'])
        const found = excerpt(text, hits, length)
        for (const said of marked(found)) expect(['aide', 'œuvre', 'e\u0301tat', '𝐀I']).toContain(said)
        expect(found.text).not.toMatch(/[^\S\u00a0]{2}|\n/)
        expect(found.text).not.toMatch(/\p{Cs}/u)
        expect(found.text.length).toBeLessThanOrEqual(length + 90)
        expect(hits.length === 0).toBe(found.at === null)
        if (hits.length > 0) expect(found.marks.length).toBeGreaterThan(0)
      }),
      propertySeed(400),
    )
  })
})

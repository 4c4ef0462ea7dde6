import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changesOf, textDiff } from '#shared/text/text-diff.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const text = fc.array(fc.stringMatching(/^([abc]{1,4}[ ,.]){0,6}$/), { maxLength: 12 }).map(lines => lines.join('\n'))
const many = (change: (line: number) => string, lines = 12_000) =>
  Array.from({ length: lines }, (_, line) => change(line)).join('\n')
const plain = (words: string) =>
  words
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean)
    .join(' ')

it('holds both texts, whole and in their order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = textDiff(before, after)
      const side = (of: 'before' | 'after') =>
        rows
          .map(row => (row.kind === 'same' ? row.text : row[of]))
          .filter(Boolean)
          .join(' ')
      expect(side('after')).toBe(plain(after))
      expect(side('before')).toBe(plain(before))
      for (const row of rows) {
        if (row.kind === 'same') continue
        const runs = (of: 'before' | 'after') =>
          row.runs
            .filter(run => run.of === of || run.of === 'both')
            .map(run => run.text)
            .join('')
        expect([runs('before'), runs('after')]).toEqual([row.before, row.after])
      }
      expect(changesOf(textDiff(after, after))).toEqual([])
    }),
    propertySeed(300),
  )
})

it('sees words put in, taken out and changed, and not lines cut elsewhere', () => {
  const rows = textDiff(
    'Un agent relit.\nLe reste.\nFin de\nla page.',
    'Un agent vérifie et relit.\nLe reste.\nFin\nde la page.\nAjout.',
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['changed', 'same', 'changed'])
  expect(rows[0]).toMatchObject({ runs: [{ of: 'both' }, { of: 'after', text: 'vérifie et ' }, { of: 'both' }] })
})

// Comparing each line with every other would not end within the time a test has.
it('compares two texts that have nothing in common without end', () => {
  const rows = textDiff(
    many(line => `a ${line}`, 120_000),
    many(line => `b ${line}`, 120_000),
  )
  expect(changesOf(rows).length).toBeGreaterThan(0)
})

it('compares three hundred pages of which a line in ten changed', () => {
  const rows = textDiff(
    many(line => `la ligne ${line} du rapport`),
    many(line => (line % 10 === 0 ? `la ligne ${line} du nouveau rapport` : `la ligne ${line} du rapport`)),
  )
  expect(changesOf(rows)).toHaveLength(1200)
})

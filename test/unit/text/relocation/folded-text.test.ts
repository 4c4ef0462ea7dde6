import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, spanInSource } from '#shared/text/folded-text.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const folded = (text: string) => foldText(text).text
const pieces = [
  'é',
  'e\u0301',
  'ﬁ',
  'ﬃ',
  'a',
  'Z',
  '-',
  '\u00ad',
  '‐',
  '\n',
  '\r\n',
  ' ',
  '\u202f',
  '\u200b',
  '’',
  "'",
  '«',
  '70',
  '…',
  '\u0301',
  '𝒳',
  '–',
]
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map(parts => parts.join('')),
)

describe('a folded text', () => {
  it.each([
    ['oﬃce ﬁnal', 'office final'],
    ['éva-\nluation', 'évaluation'],
    ['peut-être', 'peutêtre'],
    ['peut-\nêtre', 'peutêtre'],
    ['2025-\n2026', '2025- 2026'],
    ['l’aide \n\n sociale', "l'aide sociale"],
    ['70\u202f%', '70 %'],
    ['trans\u00adpa\u200brence', 'transparence'],
  ])('%j is %j', (source, expected) => expect(folded(source)).toBe(expected))

  it('is the same for letters written with their marks or apart', () => {
    fc.assert(
      fc.property(texts, text => {
        expect(folded(text.normalize('NFD')).normalize('NFC')).toBe(folded(text.normalize('NFC')).normalize('NFC'))
      }),
      propertySeed(),
    )
  })

  it('knows where each of its units stands: within the source, in order, covering what it was folded from', () => {
    fc.assert(
      fc.property(texts, text => {
        const whole = foldText(text)
        expect(whole.starts).toHaveLength(whole.text.length)
        for (let unit = 0; unit < whole.text.length; unit += 1) {
          const { start, end } = spanInSource(whole, unit, unit + 1)
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start).toBeGreaterThanOrEqual(whole.starts[unit - 1] ?? 0)
        }
      }),
      propertySeed(),
    )
  })

  it('does not change with where lines are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zé]{2,9}$/), { minLength: 1, maxLength: 12 }),
        fc.infiniteStream(fc.nat(9)),
        (words, cuts) => {
          const cut = words.map(word => {
            const { value } = cuts.next()
            const at = 1 + ((value ?? 0) % (word.length - 1))
            return value === 0 ? word : `${word.slice(0, at)}-\n${word.slice(at)}`
          })
          expect(folded(cut.join('\n'))).toBe(folded(words.join(' ')))
        },
      ),
      propertySeed(),
    )
  })
})

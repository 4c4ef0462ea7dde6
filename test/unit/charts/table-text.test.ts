import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableCsv, tableToPaste } from '#shared/charts/table-text.ts'
import { wrapWords } from '#shared/charts/wrap-words.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const table = (rows: string[][]) => ({ caption: 'Notes', columns: ['Section', 'Note'], rows })

describe('the table as CSV', () => {
  test('parts its fields as spreadsheets of the language expect, and quotes what holds the separator', () => {
    const rows = [
      ['1. Libertés ; droits', '37,5'],
      ['2. « Dit » "ainsi"', '+15'],
    ]
    expect(tableCsv(table(rows), 'fr')).toBe(
      '\u{feff}Section;Note\r\n"1. Libertés ; droits";37,5\r\n"2. « Dit » ""ainsi""";+15\r\n',
    )
    expect(tableCsv(table([['a', '37.5']]), 'en')).toBe('\u{feff}Section,Note\r\na,37.5\r\n')
  })

  test.each(['=HYPERLINK("x")', '@SUM(A1)', '+cmd', '-2+3', ' =1+1', '＝1+1'])(
    'holds no cell that a spreadsheet runs: %s',
    cell => {
      expect(tableCsv(table([['a', cell]]), 'fr')).toMatch(/;"?'/)
      expect(tableToPaste(table([['a', cell]]))).toContain(`\t'${cell}`)
    },
  )

  test('pastes one line a row, whatever its cells hold', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 5 }), rows => {
        expect(tableToPaste(table(rows)).split('\n')).toHaveLength(rows.length + 2)
      }),
      propertySeed(),
    )
  })
})

test('wrapped words never exceed the room, and say by an ellipsis that some are left out', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.integer({ min: 2, max: 30 }),
      fc.integer({ min: 1, max: 4 }),
      (text, longest, most) => {
        const lines = wrapWords(text, longest, most)
        expect(lines.length).toBeLessThanOrEqual(most)
        for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(longest)
        const whole = text
          .split(' ')
          .filter(part => part !== '')
          .join(' ')
        if (lines.join(' ') !== whole) expect(lines.some(line => line.includes('…'))).toBe(true)
      },
    ),
    propertySeed(),
  )
})

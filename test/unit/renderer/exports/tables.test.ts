import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { csvBytes } from '#renderer/features/exports/csv-bytes.ts'
import { xlsxBytes } from '#renderer/features/exports/xlsx-bytes.ts'
import type { ReportSheet } from '#shared/domain/report/report-sheets.ts'

const sheet: ReportSheet = {
  name: 'Réponses',
  columns: [
    { header: 'Question', width: 50, cells: ['Un « cas » ; à voir', '=1+1', '\t@x', '-note', 'deux\nlignes "ici"'] },
    { header: 'Valeur', width: 12, cells: [2.5, -1, null, 0, 3] },
  ],
}

describe('CSV', () => {
  test('has a byte order mark, semicolons and a decimal comma in French', async () => {
    const bytes = await csvBytes(sheet, 'fr')
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const text = new TextDecoder().decode(bytes)
    expect(text).toBe(
      [
        'Question;Valeur',
        '"Un « cas » ; à voir";2,5',
        "'=1+1;-1",
        "'\t@x;",
        "'-note;0",
        '"deux\nlignes ""ici""";3',
      ].join('\r\n'),
    )
  })

  test('has commas and decimal points in English', async () => {
    const text = new TextDecoder().decode(await csvBytes(sheet, 'en'))
    expect(text.split('\r\n').slice(0, 2)).toEqual(['Question,Valeur', 'Un « cas » ; à voir,2.5'])
  })

  test.each(['=', '+', '-', '@', '\t', '\r', ' =', '＝'])('a cell that begins with %j is no formula', async start => {
    const text = new TextDecoder().decode(
      await csvBytes({ name: 'x', columns: [{ header: 'x', width: 9, cells: [`${start}cmd`] }] }, 'en'),
    )
    expect(text).toContain(`'${start}cmd`)
  })
})

describe('XLSX', () => {
  test('holds what was given: numbers as numbers, text as text, a fixed head, widths', async () => {
    const files = unzipSync(await xlsxBytes([sheet, { ...sheet, name: 'Preuves' }]))
    const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
    expect(part('xl/workbook.xml')).toMatch(/name="Réponses".*name="Preuves"/s)
    const first = part('xl/worksheets/sheet1.xml')
    expect(first).toMatch(/<pane[^>]*ySplit="1"[^>]*state="frozen"/)
    expect(first).toMatch(/<col [^>]*width="50"/)
    expect(first).toMatch(/<c r="B2"[^>]*><v>2\.5<\/v>/)
    expect(first).toMatch(/<c r="B3"[^>]*><v>-1<\/v>/)
    expect(first).not.toContain('<f>')
    const words = part('xl/sharedStrings.xml') || first
    for (const text of ['Question', 'Un « cas » ; à voir', '=1+1', 'deux\nlignes "ici"'])
      expect(words.replaceAll('&quot;', '"')).toContain(`>${text}</t>`)
  })
})

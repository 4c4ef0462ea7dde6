import { describe, expect, it } from 'vitest'
import { readCsv } from '#electron/intake/documents/read-csv.ts'
import { tableRows } from '#electron/intake/documents/table-rows.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { anOds, anXlsx } from './an-office-document.ts'
import { extracted } from './extracted.ts'

const ods = async (rows: string) =>
  (await extracted('tables', 'a.ods', anOds(`<table:table table:name="Coûts">${rows}</table:table>`))).tables
const xlsx = async (...parts: Parameters<typeof anXlsx>) =>
  (await extracted('tables', 'a.xlsx', anXlsx(...parts))).tables
const cell = (text: string, more = '') => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`

describe('an OpenDocument sheet', () => {
  it('has its words as they are shown, where they are', async () => {
    const rows = [
      row(
        cell('a') + '<table:table-cell table:number-columns-repeated="2"/>' + cell('1,5&#160;€', 'office:value="1.5"'),
      ),
      row('<table:table-cell/>', 'table:number-rows-repeated="2"'),
      row(cell('deux', 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"'),
      row('<table:table-cell office:value="7"/>'),
      row(
        `<table:table-cell><office:annotation><text:p>remarque</text:p></office:annotation><text:p>un</text:p><text:p>deux</text:p></table:table-cell>`,
      ),
    ]
    expect(await ods(rows.join(''))).toEqual([
      {
        name: 'Coûts',
        cut: false,
        rows: [['a', '', '', '1,5\u00a0€'], [], [], ['deux', 'deux'], ['deux', 'deux'], ['7'], ['un\ndeux']],
      },
    ])
  })

  it('that repeats rows and columns by the million is contained', async () => {
    const all = 'table:number-rows-repeated="1048576"'
    const wide = 'table:number-columns-repeated="16384"'
    expect(await ods(row(cell('a')) + row(`<table:table-cell ${wide}/>`, all))).toEqual([
      { name: 'Coûts', rows: [['a']], cut: false },
    ])
    const [bomb] = await ods(row(cell('a', wide), all).repeat(50))
    expect(bomb?.cut).toBe(true)
    expect(bomb?.rows.length).toBe(intakeLimits.tables.cells / intakeLimits.tables.columns)
    expect(bomb?.rows[0]?.length).toBe(intakeLimits.tables.columns)
  })
})

describe('an Excel workbook', () => {
  it('has its strings, numbers, dates and truths where they are', async () => {
    const formats = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;Day&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="22"/><xf numFmtId="9"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>`
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>en</t></r><r><t> ligne</t></r></is></c>',
      '<c r="D1"><f>1+1</f><v>0.30000000000000004</v></c>',
      '<c r="E1" t="b"><v>1</v></c>',
      '<c r="F1" t="e"><v>#N/A</v></c>',
      '<c r="G1" s="1"><v>46000</v></c>',
      '<c r="H1" s="2"><v>46000.5</v></c>',
      '<c r="I1" s="3"><v>0.125</v></c>',
      '<c r="J1" s="4"><v>12</v></c>',
      '<c r="K1" s="5"><v>0.75</v></c>',
      '<c r="L1" t="str"><v>formule</v></c>',
    ]
    const strings = '<si><r><t>par</t></r><r><t>tagé</t></r><rPh><t>non</t></rPh></si>'
    const rows = `<row r="1">${cells.join('')}</row><row r="3"><c><v>1</v></c><c><v>2</v></c></row>`
    expect(await xlsx(rows, strings, formats)).toEqual([
      {
        name: 'Coûts',
        cut: false,
        rows: [
          [
            'partagé',
            '',
            'en ligne',
            '0.3',
            'TRUE',
            '#N/A',
            '2025-12-09',
            '2025-12-09 12:00',
            '12.5 %',
            '12',
            '18:00:00',
            'formule',
          ],
          [],
          ['1', '2'],
        ],
      },
    ])
  })

  it('has the characters that XML cannot hold, which it writes by their codes', async () => {
    const strings = '<si><t>première_x000D_\nseconde_x0009_x_x005F_x0041_</t></si>'
    const [table] = await xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', strings)
    expect(table?.rows).toEqual([['première\nseconde\tx_x0041_']])
    // Nor may they bring in what no document holds.
    const [odd] = await xlsx('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', '<si><t>a_x0000_b_xD800_c</t></si>')
    expect(odd?.rows).toEqual([['ab\ufffdc']])
  })

  it('with a cell at its last row or column is contained, and says that it is cut', async () => {
    const [table] = await xlsx(
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
    )
    expect(table).toEqual({ name: 'Coûts', rows: [['1']], cut: true })
  })

  it('reads no part that is outside', async () => {
    const relations = (target: string) =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/worksheet" Target="${target}" TargetMode="External"/></Relationships>`
    for (const target of ['file:///etc/passwd', 'https://mouchard.example/sheet.xml']) {
      const tables = await xlsx('', '', '', { 'xl/_rels/workbook.xml.rels': relations(target) })
      expect(tables).toEqual([{ name: 'Coûts', rows: [], cut: false }])
    }
  })
})

describe('a table in text', () => {
  it.each([
    [
      'semicolons, and commas in numbers',
      'a;b\n1,5;2,5\n3,5;4,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'commas',
      'a,b\n"x, y",2\n',
      [
        ['a', 'b'],
        ['x, y', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\r\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a separator that it announces', 'sep=,\na,b;c\n', [['a', 'b;c']]],
    ['one column', 'a\nb', [['a'], ['b']]],
    [
      'line feeds inside quotes',
      'a;"b\nc"\nd;e',
      [
        ['a', 'b\nc'],
        ['d', 'e'],
      ],
    ],
    [
      'a quotation mark that is never closed',
      '"x;y";z\na;"b\nc;d\n',
      [
        ['x;y', 'z'],
        ['a', '"b'],
        ['c', 'd'],
      ],
    ],
    [
      'a mark of byte order',
      '\uFEFFa;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
  ])('with %s', (_with, text, rows) => {
    expect(readCsv(text)).toEqual([{ name: '', rows, cut: false }])
  })

  it.each([
    ['UTF-8', Buffer.from('Libellé;Coût\n« IA »;5 €\n')],
    ['UTF-16', Buffer.from('\uFEFFLibellé;Coût\n« IA »;5 €\n', 'utf16le')],
    ['Windows 1252', Buffer.from('Libell\xe9;Co\xfbt\n\xab IA \xbb;5 \x80\n', 'latin1')],
  ])('in %s', async (_encoding, bytes) => {
    const { tables } = await extracted('tables', 'a.csv', bytes)
    expect(tables[0]?.rows).toEqual([
      ['Libellé', 'Coût'],
      ['« IA »', '5 €'],
    ])
  })

  it('of more rows than are shown is cut', () => {
    const [table] = readCsv('a;b\n'.repeat(intakeLimits.tables.rows + 5))
    expect([table?.rows.length, table?.cut]).toEqual([intakeLimits.tables.rows, true])
  })
})

it('words have a limit over all tables together: a long one is named a million times at no cost', () => {
  const rows = tableRows({ sheets: 2, rows: 10, columns: 3, cells: 50, characters: 4, words: 6 })
  rows.begin('un')
  rows.row(new Map([[0, 'abcd']]), 3)
  rows.begin('deux')
  rows.row(new Map([[0, 'a']]))
  expect(rows.tables()).toEqual([
    { name: 'un', rows: [['abcd'], ['ab']], cut: true },
    { name: 'deux', rows: [], cut: true },
  ])
})

it('limits hold over all tables together', () => {
  const rows = tableRows({ sheets: 2, rows: 10, columns: 3, cells: 5, characters: 4, words: 100 })
  const cells = new Map([
    [0, 'abcdef'],
    [2, 'c'],
    [9, 'x'],
  ])
  rows.begin('un')
  rows.row(cells)
  rows.begin('deux')
  rows.row(new Map([[0, 'a']]))
  rows.row(new Map([[0, 'b']]))
  rows.row(new Map([[0, 'c']]))
  rows.begin('trois')
  rows.row(cells)
  expect(rows.tables()).toEqual([
    { name: 'un', rows: [['abcd', '', 'c']], cut: true },
    { name: 'deux', rows: [['a'], ['b']], cut: true },
  ])
})

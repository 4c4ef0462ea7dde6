import type { DerivedTable } from '#shared/domain/derived-document.ts'
import { cellOf } from './cell-reference.ts'
import { type NumberFormats, numberFormats, shownNumber } from './number-formats.ts'
import type { OfficePackage } from './office-package.ts'
import { type TableRows, tableRows } from './table-rows.ts'
import { descendants, readXml, XmlDamaged, xmlTree } from './xml.ts'

/**
 * The sheets of an Excel workbook (ECMA-376, part 1, § 18), hidden ones included, each cell as the file last computed it:
 * no formula is run, no link to another workbook is followed. Throws `XmlDamaged`.
 */
export function readXlsx(parts: OfficePackage): DerivedTable[] {
  const workbook = xmlTree(parts.text('xl/workbook.xml') ?? '')
  const targets = relations(parts, 'xl/_rels/workbook.xml.rels')
  const strings = sharedStrings(parts.text(targets.byType('sharedStrings') ?? 'xl/sharedStrings.xml'))
  const styles = parts.text(targets.byType('styles') ?? 'xl/styles.xml')
  const since1904 = [...descendants(workbook, 'x:workbookPr')].some(({ attributes: { date1904 = '' } }) =>
    /^(1|true)$/.test(date1904),
  )
  const formats = numberFormats(styles === undefined ? undefined : xmlTree(styles), since1904)
  const rows = tableRows()
  for (const { attributes } of descendants(workbook, 'x:sheet')) {
    rows.begin(attributes.name ?? '')
    const sheet = parts.text(targets.byId(attributes['r:id'] ?? '') ?? '')
    if (sheet !== undefined) readSheet(sheet, { rows, strings, formats })
  }
  return rows.tables()
}

type Relations = { byId(id: string): string | undefined; byType(type: string): string | undefined }

/** Where the parts of a workbook are, in its package: none is ever outside. */
function relations(parts: OfficePackage, name: string): Relations {
  const tree = xmlTree(parts.text(name) ?? '')
  const all = [...descendants(tree, 'rel:Relationship'), ...descendants(tree, 'Relationship')]
  const inside = all.map(({ attributes }) => attributes).filter(({ TargetMode }) => TargetMode !== 'External')
  const path = (target = '') => (target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  return {
    byId: id => inside.filter(({ Id }) => Id === id).map(({ Target }) => path(Target))[0],
    byType: type => inside.filter(({ Type = '' }) => Type.endsWith(`/${type}`)).map(({ Target }) => path(Target))[0],
  }
}

/** Strings that cells share; phonetic guides are no part of them. */
function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = []
  if (xml === undefined) return strings
  let words: string[] = []
  let isText = false
  let phonetic = 0
  readXml(xml, {
    open: name => {
      if (name === 'x:si') words = []
      if (name === 'x:rPh') phonetic += 1
      isText = name === 'x:t' && phonetic === 0
    },
    close: name => {
      if (name === 'x:si') strings.push(withoutCodes(words.join('')))
      if (name === 'x:rPh') phonetic -= 1
      isText = false
    },
    text: text => {
      if (isText) words.push(text)
    },
  })
  return strings
}

/** What XML cannot hold is written by its code (ECMA-376, part 1, § 22.9.2.19): the end of a line of Windows, most often. */
const withoutCodes = (words: string) =>
  words
    .replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n')

type Sheet = { rows: TableRows; strings: readonly string[]; formats: NumberFormats }

function readSheet(xml: string, { rows, strings, formats }: Sheet): void {
  let cells = new Map<number, string>()
  let row = -1
  let column = -1
  let type = 'n'
  let style = 0
  let value: string[] = []
  let isValue = false

  const shown = () => {
    const raw = value.join('')
    if (type === 's') return strings[Number(raw)] ?? ''
    if (type === 'b') return raw === '1' ? 'TRUE' : raw === '0' ? 'FALSE' : raw
    return type === 'n' ? shownNumber(raw, style, formats) : withoutCodes(raw)
  }

  readXml(xml, {
    open(name, attributes) {
      if (name === 'x:row') {
        const { r } = attributes()
        row = r === undefined ? row + 1 : Number.parseInt(r, 10) - 1
        column = -1
        cells = new Map()
      } else if (name === 'x:c') {
        const { r, t, s } = attributes()
        column = cellOf(r)?.column ?? column + 1
        type = t ?? 'n'
        style = Number.parseInt(s ?? '0', 10)
        value = []
      }
      isValue = name === 'x:v' || name === 'x:t'
    },
    close(name) {
      isValue = false
      if (name === 'x:c') cells.set(column, shown())
      else if (name === 'x:row' && row >= 0 && !rows.full()) rows.row(cells, 1, row)
    },
    text: text => {
      if (isValue) value.push(text)
    },
  })
  if (!Number.isFinite(row)) throw new XmlDamaged('a row has no number')
}

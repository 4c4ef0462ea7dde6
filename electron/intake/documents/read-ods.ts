import type { DerivedTable } from '#shared/domain/derived-document.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import type { OfficePackage } from './office-package.ts'
import { tableRows } from './table-rows.ts'
import { readXml, XmlDamaged } from './xml.ts'

/** What stands in a cell without being its words. */
const unread = new Set(['office:annotation', 'text:ruby-text', 'svg:title', 'svg:desc'])

const many = (value: string | undefined) => Math.max(1, Number.parseInt(value ?? '1', 10) || 1)

/**
 * The tables of an OpenDocument sheet, each cell as the file shows it. A row or a cell may say that it comes a million
 * times over (`table:number-rows-repeated`): what has no words is not repeated, what has some is up to the limits.
 */
export function readOds(parts: OfficePackage): DerivedTable[] {
  const content = parts.text('content.xml')
  if (content === undefined) throw new XmlDamaged('no content')
  const rows = tableRows()
  /** Tables inside cells are words of their cell. */
  let depth = 0
  let skipped = 0
  let cells = new Map<number, string>()
  let column = 0
  let words: string[] | undefined
  let cellTimes = 1
  let cellValue = ''
  let rowTimes = 1

  const endCell = () => {
    const shown = (words ?? []).join('').replace(/\n$/, '')
    const value = shown === '' ? cellValue : shown
    // Up to the first that is too many: a cell may be said to fill a row of a million columns.
    const end = Math.min(column + cellTimes, intakeLimits.tables.columns + 1)
    if (value !== '' && !rows.full()) for (let at = column; at < end; at += 1) cells.set(at, value)
    column += cellTimes
    words = undefined
  }

  readXml(content, {
    open(name, attributes) {
      if (skipped > 0 || unread.has(name)) {
        skipped += 1
        return
      }
      if (name === 'table:table') {
        depth += 1
        if (depth === 1) rows.begin(attributes()['table:name'] ?? '')
      }
      if (depth !== 1) return
      if (name === 'table:table-row') {
        cells = new Map()
        column = 0
        rowTimes = many(attributes()['table:number-rows-repeated'])
      } else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
        words = []
        const own = attributes()
        cellTimes = many(own['table:number-columns-repeated'])
        cellValue = own['office:string-value'] ?? own['office:value'] ?? own['office:date-value'] ?? ''
      } else if (name === 'text:s') words?.push(' '.repeat(Math.min(many(attributes()['text:c']), 100)))
      else if (name === 'text:tab') words?.push(' ')
      else if (name === 'text:line-break') words?.push('\n')
    },
    close(name) {
      if (skipped > 0) {
        skipped -= 1
        return
      }
      if (name === 'table:table') depth -= 1
      if (depth !== 1) return
      if (name === 'text:p') words?.push('\n')
      else if (name === 'table:table-cell' || name === 'table:covered-table-cell') endCell()
      else if (name === 'table:table-row' && !rows.full()) rows.row(cells, rowTimes)
    },
    text: text => {
      if (skipped === 0 && words && !/^\s*\n\s*$/.test(text)) words.push(text)
    },
  })
  return rows.tables()
}

import Papa from 'papaparse'
import type { DerivedTable } from '#shared/domain/derived-document.ts'
import { type TableRows, tableRows } from './table-rows.ts'

/** What separates the cells of a line, the likelier first where several would do: a comma is also in French numbers. */
const separators = [';', '\t', ',', '|']

/**
 * A table in text. Its separator is the one that gives the first lines the same number of cells, more than one. From a
 * quotation mark that is never closed, which would take all that follows into its cell, they are characters like others.
 */
export function readCsv(text: string): DerivedTable[] {
  const body = text.replace(/^\uFEFF?(sep=.\r?\n)?/i, '')
  const delimiter = separatorOf(text)
  const rows = tableRows()
  rows.begin('')
  const read = addRows(rows, body, { delimiter })
  if (read < body.length) addRows(rows, body.slice(read), { delimiter, quoteChar: '\0' })
  return rows.tables()
}

/** Where the row begins of which a quotation mark is never closed; the end of the text where there is none. */
function addRows(rows: TableRows, text: string, form: { delimiter: string; quoteChar?: string }): number {
  let read = 0
  let isOpen = false
  Papa.parse<string[]>(text, {
    ...form,
    step: ({ data, errors, meta }, parser) => {
      isOpen = errors.some(({ code }) => code === 'MissingQuotes')
      if (!isOpen) {
        rows.row(new Map(data.entries()))
        read = meta.cursor
      }
      if (rows.full()) parser.abort()
    },
  })
  return isOpen ? read : text.length
}

/** Lines that are enough to tell. */
const sampled = 20

export function separatorOf(text: string): string {
  const announced = /^\uFEFF?sep=(.)\r?\n/i.exec(text)?.[1]
  if (announced !== undefined) return announced
  const scores = separators.map(separator => ({ separator, score: score(text, separator) }))
  const best = scores.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.separator : ','
}

/** How many lines of the first have the commonest number of cells, above one; more cells tell one from another. */
function score(text: string, separator: string): number {
  const { data } = Papa.parse<string[]>(text.slice(0, 256 * 1024), {
    delimiter: separator,
    preview: sampled,
    skipEmptyLines: true,
  })
  const counts = new Map<number, number>()
  for (const row of data) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [width, many] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [0, 0]
  return width > 1 ? many / data.length + Math.min(width, 50) / 1000 : 0
}

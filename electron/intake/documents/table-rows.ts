import type { DerivedTable } from '#shared/domain/derived-document.ts'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { unwritable } from './html-writer.ts'

export type TableLimits = {
  sheets: number
  rows: number
  columns: number
  cells: number
  characters: number
  words: number
}

/**
 * Gathers tables row by row within limits. A table announces cells by the million of which none has a word (a format
 * down to the last row): empty rows and columns at its end are no part of it, and cost nothing.
 */
export type TableRows = {
  begin(name: string): void
  /** A row of these cells, so many times over; `at` counts from 0 and leaves empty rows before it. */
  row(cells: ReadonlyMap<number, string>, times?: number, at?: number): void
  /** Whether nothing more would be kept of the table that was begun. */
  full(): boolean
  tables(): DerivedTable[]
}

export function tableRows(limits: TableLimits = { ...intakeLimits.tables, words: intakeLimits.words }): TableRows {
  const tables: DerivedTable[] = []
  let table: DerivedTable | undefined
  let left = limits.cells
  /** A sheet names a long string by its number, a million times over where it likes. */
  let wordsLeft = limits.words
  /** Empty rows that count only once a row with words follows. */
  let next = 0

  function keep(cells: ReadonlyMap<number, string>): void {
    if (!table) return
    while (table.rows.length < next) table.rows.push([])
    const row: string[] = []
    for (const [column, value] of cells) {
      if (value === '') continue
      if (column >= limits.columns || left <= 0 || wordsLeft <= 0) {
        table.cut = true
        continue
      }
      while (row.length < column) row.push('')
      const whole = value
        .replace(unwritable, '')
        .replace(/\p{Surrogate}/gu, '\ufffd')
        .normalize('NFC')
      const kept = whole.slice(0, Math.min(limits.characters, wordsLeft))
      row[column] = kept
      wordsLeft -= kept.length
      if (kept.length < whole.length) table.cut = true
    }
    left -= row.length
    table.rows.push(row)
    next = table.rows.length
  }

  return {
    begin(name) {
      next = 0
      table = undefined
      if (tables.length >= limits.sheets) {
        const last = tables.at(-1)
        if (last) last.cut = true
        return
      }
      table = { name: name.normalize('NFC'), rows: [], cut: false }
      tables.push(table)
    },
    row(cells, times = 1, at = next) {
      next = Math.max(at, next)
      const isEmpty = [...cells.values()].every(value => value === '')
      if (isEmpty || !table) {
        next += times
        return
      }
      for (let time = 0; time < times; time += 1) {
        if (next >= limits.rows || left <= 0 || wordsLeft <= 0) {
          table.cut = true
          return
        }
        keep(cells)
      }
    },
    full: () => table === undefined || (table.cut && (left <= 0 || wordsLeft <= 0 || next >= limits.rows)),
    tables: () => tables,
  }
}

import type { DerivedTable } from '#shared/domain/derived-document.ts'
import type { Span } from '#shared/text/anchor.ts'

export type Cell = { row: number; column: number }

/** The cells between two corners; `to` is the one the keys move. */
export type Choice = { from: Cell; to: Cell }

/** A table as one text, as `wordsByPage` writes it: its name, then a line a row, a tab between two cells; NFC. */
export type TableText = {
  text: string
  rows: readonly (readonly string[])[]
  /** Where each row begins in the text. */
  starts: readonly number[]
  columns: number
}

export function tableText({ name, rows }: DerivedTable): TableText {
  const composed = rows.map(row => row.map(cell => cell.normalize('NFC')))
  const starts: number[] = []
  const lines = [name.normalize('NFC')]
  let length = lines[0]?.length ?? 0
  for (const row of composed) {
    const line = row.join('\t')
    starts.push(length + 1)
    length += 1 + line.length
    lines.push(line)
  }
  return {
    text: lines.join('\n'),
    rows: composed,
    starts,
    columns: composed.reduce((most, row) => Math.max(most, row.length), 0),
  }
}

/** Of the cells `from`…`to` of one row, where their text stands. */
export function cellsSpan({ rows, starts }: TableText, row: number, from: number, to: number): Span {
  const cells = rows[row] ?? []
  const length = (list: readonly string[]) => list.reduce((sum, cell) => sum + cell.length + 1, 0)
  const start = (starts[row] ?? 0) + length(cells.slice(0, from))
  return { start, end: start + Math.max(0, length(cells.slice(from, to + 1)) - 1) }
}

/** The cells a passage lies in, each with the part of its text. */
export function cellsOf(table: TableText, { start, end }: Span): (Cell & { span: Span })[] {
  const found: (Cell & { span: Span })[] = []
  for (let row = rowAt(table.starts, start); row < table.rows.length; row += 1) {
    let at = table.starts[row] ?? 0
    if (at >= end) break
    for (const [column, cell] of (table.rows[row] ?? []).entries()) {
      const span = { start: Math.max(0, start - at), end: Math.min(cell.length, end - at) }
      if (span.start < span.end) found.push({ row, column, span })
      at += cell.length + 1
    }
  }
  return found
}

function rowAt(starts: readonly number[], offset: number): number {
  const after = starts.findIndex(start => start > offset)
  return Math.max(0, (after === -1 ? starts.length : after) - 1)
}

export function corners({ from, to }: Choice) {
  return {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.column, to.column),
    right: Math.max(from.column, to.column),
  }
}

/** As spreadsheets name it: a letter a column, a number a row. */
export function cellName({ row, column }: Cell): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `${letters}${row + 1}`
}

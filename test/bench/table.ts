import { type BenchRow, isHeld, percentile, ratioOf, shareOf } from './row.ts'

const columns = ['measure', 'median', 'p95', 'beside', 'its figure', 'ratio', 'aim', 'held'] as const

/** The rows as a table of Markdown, which reads as well on a terminal. */
export function tableOf(rows: readonly BenchRow[]): string {
  const cells = [[...columns], columns.map(() => '---'), ...rows.map(cellsOf)]
  const widths = columns.map((_, column) => Math.max(...cells.map(row => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, cell === '---' ? '-' : ' ')).join(' | ')} |`
  return cells.map(line).join('\n')
}

function cellsOf(row: BenchRow): string[] {
  const share = shareOf(row)
  const ratio = ratioOf(row)
  const written = (value: number) => `${digits(value)} ${row.unit ?? 'ms'}`
  return [
    share === 0.5 ? row.measure : `${row.measure}, compared at p95`,
    written(percentile(row.samples, 0.5)),
    row.samples.length < fewest ? '' : written(percentile(row.samples, 0.95)),
    row.beside?.name ?? '',
    row.beside ? written(percentile(row.beside.samples, share)) : '',
    ratio === null ? '' : `× ${digits(ratio)}`,
    aimOf(row),
    heldOf(row),
  ]
}

/** Of fewer samples the 95th percentile says nothing. */
const fewest = 5

function aimOf({ aim }: BenchRow): string {
  if (!aim) return ''
  if ('ratio' in aim) return `× ${aim.ratio}`
  return 'milliseconds' in aim ? `${digits(aim.milliseconds)} ms` : `${digits(aim.megabytes)} MB`
}

function heldOf(row: BenchRow): string {
  const held = isHeld(row)
  return held === null ? '' : held ? 'yes' : 'NO'
}

const digits = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2)

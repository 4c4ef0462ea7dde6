// @ts-check
// npm run bench [name…]: figures as ratios to a rival or a floor measured in the same run. Nothing here asserts a time.
import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { runnerImport } from 'vite'

/** @typedef {import('./row.ts').BenchRow} BenchRow */

const wanted = process.argv.slice(2)
const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.bench.ts'))
const chosen = files.filter(name => wanted.length === 0 || wanted.some(word => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No bench of that name. There are: ${files.join(', ')}`)
  process.exit(2)
}
console.log(`Node ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB`)
for (const file of chosen) {
  console.log(`\n${file.replace('.bench.ts', '')}`)
  const { module } = await runnerImport(`${import.meta.dirname}/${file}`)
  const bench = Object.values(/** @type {Record<string, unknown>} */ (module)).find(
    value => typeof value === 'function',
  )
  if (typeof bench !== 'function') throw new Error(`${file} exports no bench`)
  print(await bench())
}
process.exit(0)

/** @param {BenchRow[]} rows */
function print(rows) {
  const cells = rows.map(({ name, value, unit, ratio, floor, aim }) => [
    name,
    `${format(value)} ${unit}`,
    ratio === undefined ? '' : `× ${format(ratio)}`,
    floor ?? '',
    aim ?? '',
  ])
  const table = [['what', 'measured', 'ratio', 'beside', 'aim'], ...cells]
  const widths = table[0]?.map((_, column) => Math.max(...table.map(row => row[column]?.length ?? 0))) ?? []
  for (const row of table) console.log(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
}

/** @param {number} value */
function format(value) {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

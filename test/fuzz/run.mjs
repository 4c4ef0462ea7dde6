// @ts-check
// npm run fuzz [seconds] [name…]: each fuzzer for so many seconds (30), one after the other. Exit 1 at the first fault.
import { readdirSync } from 'node:fs'
import { runnerImport } from 'vite'

/** @typedef {(milliseconds: number) => Promise<{ runs: number, fault?: string }>} Fuzzer */

const [first, ...rest] = process.argv.slice(2)
const timed = first !== undefined && /^\d+$/.test(first)
const seconds = timed ? Number(first) : 30
const wanted = timed || first === undefined ? rest : [first, ...rest]
const files = readdirSync(import.meta.dirname).filter(name => name.endsWith('.ts'))
const chosen = files.filter(name => wanted.length === 0 || wanted.some(word => name.includes(word)))
if (chosen.length === 0) {
  console.error(`No fuzzer of that name. There are: ${files.join(', ')}`)
  process.exit(2)
}
let faults = 0
for (const file of chosen) {
  const { module } = await runnerImport(`${import.meta.dirname}/${file}`)
  const fuzzer = Object.values(/** @type {Record<string, unknown>} */ (module)).find(
    value => typeof value === 'function',
  )
  if (typeof fuzzer !== 'function') throw new Error(`${file} exports no fuzzer`)
  const { runs, fault } = await /** @type {Fuzzer} */ (fuzzer)(seconds * 1000)
  console.log(`${file.replace('.ts', '')}: ${runs} runs, ${fault ?? 'no fault'}`)
  if (fault) faults++
}
process.exit(faults > 0 ? 1 : 0)

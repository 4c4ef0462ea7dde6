// @ts-check
// npm run bench [-- --only store --only export]: builds what is measured, measures, and prints one table. Figures are
// beside a rival or a floor of the same run, because a machine is never twice the same; nothing here asserts a time.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { bringDebianPackages } from '../command/debian-packages.mjs'

/** @typedef {import('./row.ts').BenchRow} BenchRow */
/** @typedef {import('./row.ts').Progress} Progress */

const root = resolve(import.meta.dirname, '../..')
process.chdir(root)
const names = readdirSync(import.meta.dirname)
  .filter(name => name.endsWith('.bench.ts'))
  .map(name => name.replace('.bench.ts', ''))
const chosen = choose(process.argv.slice(2))
if (!existsSync('node_modules')) stop('Run npm ci first.')
if (!bringDebianPackages()) process.exit(2)

// Everything a bench leaves on the disk is below one folder, which goes with it, cancelled or not.
const folder = mkdtempSync(join(tmpdir(), 'delibere-bench-'))
process.env.TMPDIR = folder
const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => void end(signal === 'SIGINT' ? 130 : 143, 'Cancelled.'))
}
process.on('uncaughtException', error => void end(1, error.stack ?? String(error)))

let ending = false
const began = Date.now()
const { runnerImport } = await import('vite')
const { buildApplication } = await import('../host/build-application.mjs')
if (!process.env.APP_FOLDER && !buildApplication(root)) await end(1, 'The application does not build.')

/** @type {BenchRow[]} */
const rows = []
for (const name of chosen) {
  const bench = await load(name)
  /** @type {Progress} */
  const say = words => console.error(`${elapsed().padStart(5)}  ${name}: ${words}`)
  say('…')
  rows.push(...(await bench(say)))
}
const { module } = await runnerImport(join(import.meta.dirname, 'table.ts'))
console.log(`\nNode ${process.version}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${elapsed()}\n`)
console.log(/** @type {typeof import('./table.ts')} */ (module).tableOf(rows))
removeFolder()
process.exit(0)

/** @param {string} name @returns {Promise<(say: Progress) => Promise<BenchRow[]>>} */
async function load(name) {
  const { module } = await runnerImport(join(import.meta.dirname, `${name}.bench.ts`))
  const bench = Object.values(/** @type {Record<string, unknown>} */ (module)).find(one => typeof one === 'function')
  if (!bench) throw new Error(`${name}.bench.ts exports no bench`)
  return /** @type {(say: Progress) => Promise<BenchRow[]>} */ (bench)
}

/** @param {string[]} given @returns {string[]} */
function choose(given) {
  const words = given.flatMap(word => (word === '--only' ? [] : word.replace(/^--only=/, '').split(',')))
  const unknown = words.filter(word => !names.some(name => name.includes(word)))
  if (unknown.length > 0) stop(`No bench is called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
  return names.filter(name => words.length === 0 || words.some(word => name.includes(word)))
}

/** @param {string} words @returns {never} */
function stop(words) {
  console.error(words)
  process.exit(2)
}

/** Ends what was started, Chromium included. @param {number} status @param {string} words */
async function end(status, words) {
  if (ending) return
  ending = true
  console.error(`\n${words}`)
  const { module } = await runnerImport(join(import.meta.dirname, 'cancel.ts'))
  await /** @type {typeof import('./cancel.ts')} */ (module).endEverything()
  removeFolder()
  process.exit(status)
}

function elapsed() {
  return `${Math.round((Date.now() - began) / 1000)} s`
}

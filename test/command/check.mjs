// @ts-check
// npm run check: format, lint, layers and cycles (Biome), types (one project a side), dead code (knip), a lock that
// installs anywhere, side by side.
import { spawn } from 'node:child_process'

const bin = (/** @type {string} */ name) => (name === 'node' ? process.execPath : `node_modules/.bin/${name}`)
const checks = [
  ['biome', ['check', '--error-on-warnings', '.']],
  ['tsc', ['-p', 'tsconfig.json']],
  ...['shared', 'electron', 'renderer'].map(side => ['tsc', ['-p', `${side}/tsconfig.json`, '--noEmit']]),
  ['knip', []],
  ['node', ['test/command/complete-lock.mjs', '--check']],
]

const started = Date.now()
const results = await Promise.all(
  checks.map(([name, args]) => run(/** @type {string} */ (name), /** @type {string[]} */ (args))),
)
for (const { title, status, output } of results) if (status !== 0) console.log(`── ${title}\n${output}`)
const failed = results.filter(({ status }) => status !== 0)
console.log(
  `${results.length - failed.length} checks passed, ${failed.length} failed, ${((Date.now() - started) / 1000).toFixed(1)} s`,
)
process.exitCode = failed.length === 0 ? 0 : 1

/**
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<{ title: string, status: number, output: string }>}
 */
function run(name, args) {
  return new Promise(done => {
    const child = spawn(bin(name), args, { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => (output += text))
    child.on('error', error => done({ title: name, status: 1, output: String(error) }))
    child.on('close', code => done({ title: [name, ...args].join(' '), status: code ?? 1, output }))
  })
}

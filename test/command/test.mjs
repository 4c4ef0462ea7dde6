// @ts-check
// npm test: everything, in the order in which a failure is cheapest to understand. Exit 2: something must be installed.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { bringDebianPackages } from './debian-packages.mjs'

if (!existsSync('node_modules')) {
  console.error('Run npm ci first.')
  process.exit(2)
}
if (!bringDebianPackages()) process.exit(2)

const reports = 'test-results/reports'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ name: string, command: string, args: string[], report?: () => Counts }} Stage
 */

/** One project of vitest, with its report. @param {string} name @param {string[]} args @returns {Stage} */
const vitest = (name, ...args) => ({
  name,
  command: 'node_modules/.bin/vitest',
  args: [
    ...['run', '--project', name, '--reporter=default', '--reporter=json'],
    `--outputFile.json=${reports}/${name}.json`,
    ...args,
  ],
  report: () => {
    const { numPassedTests, numFailedTests, numPendingTests } = read(`${name}.json`)
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
  },
})

// Each page of the components waits as long as it computes, and has more to do than the unit tests: two of them beside.
const unitWorkers = Math.max(1, availableParallelism() - 1)
const pages = Math.min(2, availableParallelism())

/** Stages in order; those of one line go side by side. @type {Stage[][]} */
const stages = [
  [{ name: 'check', command: 'node', args: ['test/command/check.mjs'] }],
  [{ name: 'build', command: 'node_modules/.bin/electron-vite', args: ['build', '--logLevel', 'warn'] }],
  [
    vitest('component', `--fileParallelism=${pages > 1}`, `--maxWorkers=${pages}`),
    vitest('unit', `--maxWorkers=${unitWorkers}`),
  ],
  [
    {
      name: 'playwright',
      command: 'node_modules/.bin/playwright',
      args: ['test', '--reporter=list,json'],
      report: () => {
        const { expected, unexpected, flaky, skipped } = read('playwright.json').stats
        return { passed: expected, failed: unexpected + flaky, skipped }
      },
    },
  ],
]

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const line of stages) {
  const ended = await Promise.all(line.map(run))
  if (ended.some(({ status, counts }) => status !== 0 && !counts)) break
}
// A test that is skipped proves nothing: the command fails.
if (sum.skipped > 0) process.exitCode = 1
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)

/**
 * Runs a stage and adds up what it counts. The first of a line writes as it goes, the others all at once when they end:
 * lines of two would be read as one.
 * @param {Stage} stage @param {number} place
 * @returns {Promise<{ status: number, counts: Counts | undefined }>}
 */
async function run({ name, command, args, report }, place) {
  const began = Date.now()
  console.log(`\n▶ ${name}`)
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json` }
  const child = spawn(command, args, { stdio: place === 0 ? 'inherit' : ['ignore', 'pipe', 'pipe'], env })
  let written = ''
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', text => (written += text))
  /** @type {number} */
  const status = await new Promise(ended => {
    child.on('error', error => {
      written += `${error}\n`
      ended(1)
    })
    child.on('close', code => ended(code ?? 1))
  })
  process.stdout.write(written)
  const counts = report?.()
  if (counts) for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key]
  console.log(`${status === 0 ? '✓' : '✗'} ${name}, ${((Date.now() - began) / 1000).toFixed(0)} s`)
  if (status !== 0) process.exitCode = 1
  return { status, counts }
}

/** @param {string} name */
function read(name) {
  const none = {
    numPassedTests: 0,
    numFailedTests: 1,
    numPendingTests: 0,
    stats: { expected: 0, unexpected: 1, flaky: 0, skipped: 0 },
  }
  return existsSync(`${reports}/${name}`) ? JSON.parse(readFileSync(`${reports}/${name}`, 'utf8')) : none
}

// @ts-check
// npm test: everything, in the order in which a failure is cheapest to understand. Exit 2: something must be installed.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { bringDebianPackages } from './debian-packages.mjs'

if (!existsSync('node_modules')) {
  console.error('Run npm ci first.')
  process.exit(2)
}
if (!bringDebianPackages()) process.exit(2)

const reports = 'test-results/reports'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const stages = [
  { name: 'check', command: 'node', args: ['test/command/check.mjs'] },
  { name: 'build', command: 'node_modules/.bin/electron-vite', args: ['build', '--logLevel', 'warn'] },
  {
    name: 'vitest',
    command: 'node_modules/.bin/vitest',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports}/vitest.json`],
    report: () => {
      const { numPassedTests, numFailedTests, numPendingTests } = read('vitest.json')
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests }
    },
  },
  {
    name: 'playwright',
    command: 'node_modules/.bin/playwright',
    args: ['test', '--reporter=list,json'],
    report: () => {
      const { expected, unexpected, flaky, skipped } = read('playwright.json').stats
      return { passed: expected, failed: unexpected + flaky, skipped }
    },
  },
]

const sum = { passed: 0, failed: 0, skipped: 0 }
for (const { name, command, args, report } of stages) {
  const began = Date.now()
  console.log(`\n▶ ${name}`)
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: `${reports}/playwright.json` }
  const { status } = spawnSync(command, args, { stdio: 'inherit', env })
  const counts = report?.()
  if (counts) for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) sum[key] += counts[key]
  console.log(`${status === 0 ? '✓' : '✗'} ${name}, ${((Date.now() - began) / 1000).toFixed(0)} s`)
  if (status !== 0) process.exitCode = 1
  if (status !== 0 && !counts) break
}
// A test that is skipped proves nothing: the command fails.
if (sum.skipped > 0) process.exitCode = 1
console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)

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

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

const start = resolve(import.meta.dirname, '../../host/start.mjs')

/** Runs `npm start` as a machine without display would, with more or less of what it needs. */
function run(env: Record<string, string>, ...args: string[]) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...rest } = process.env
  const { status, stderr } = spawnSync(process.execPath, [start, ...args], {
    env: { ...rest, ...env },
    encoding: 'utf8',
  })
  return { status, lines: stderr.trim().split('\n') }
}

test('without a display it says what to do, in one sentence', () => {
  const { status, lines } = run({ LANG: 'fr_FR.UTF-8', LC_ALL: '' })
  expect(status).toBe(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('xvfb-run -a npm start')
})

test('without Chromium it names the package', () => {
  const { status, lines } = run(
    { HOST: 'chromium', CHROMIUM: '/nowhere/chromium', LC_ALL: 'en_GB.UTF-8' },
    '--headless',
  )
  expect(status).toBe(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('sudo apt-get install chromium')
})

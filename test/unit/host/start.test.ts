import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const host = resolve(import.meta.dirname, '../../host')

/** Runs `npm start` as a machine without display would, with more or less of what it needs. */
function run(env: Record<string, string>, start = join(host, 'start.mjs'), ...args: string[]) {
  const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, HOST: _host, ...rest } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [start, ...args], {
    env: { ...rest, ...env },
    encoding: 'utf8',
  })
  return { status, stdout, lines: stderr.trim().split('\n') }
}

test('without a display it says what to do, in one sentence', () => {
  const { status, lines } = run({ LANG: 'fr_FR.UTF-8', LC_ALL: '' })
  expect(status).toBe(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('xvfb-run -a npm start')
})

test('without Chromium it names the package', () => {
  const env = { HOST: 'chromium', CHROMIUM: '/nowhere/chromium', LC_ALL: 'en_GB.UTF-8' }
  const { status, lines } = run(env, undefined, '--headless')
  expect(status).toBe(2)
  expect(lines).toHaveLength(1)
  expect(lines[0]).toContain('sudo apt-get install chromium')
})

/** An application of one window, which says that it is there and ends. */
const mainOfOneWindow = `
  import { app, BrowserWindow } from 'electron'
  await app.whenReady()
  new BrowserWindow({ show: true })
  console.log('a window is open')
  app.quit()
`
const bundles: Record<string, string> = {
  'out/main/index.js': mainOfOneWindow,
  'out/main/reader.js': '',
  'out/preload/index.cjs': '',
  'out/renderer/index.html': '<!doctype html>',
}
const writesBundles = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  const { dirname } = require('node:path')
  for (const [path, text] of Object.entries(${JSON.stringify(bundles)})) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
`

describe('where the binary of Electron cannot be downloaded', () => {
  let folder = ''
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'delibere-start-'))
    cpSync(host, join(folder, 'test/host'), { recursive: true })
    write('package.json', '{ "name": "essai", "type": "module", "main": "./out/main/index.js" }')
    for (const path of ['electron/a.ts', 'renderer/a.ts', 'shared/a.ts']) write(path, '')
    for (const path of ['package-lock.json', 'electron.vite.config.ts']) write(path, '')
    write('node_modules/electron/package.json', '{ "name": "electron", "version": "45.4.1" }')
    write('node_modules/electron/install.js', 'process.exit(1)')
    write('node_modules/electron-vite/bin/electron-vite.js', writesBundles)
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const start = (env: Record<string, string>) =>
    run(
      { LC_ALL: 'en_GB.UTF-8', ...env },
      join(folder, 'test/host/start.mjs'),
      '--headless',
      `--user-data-dir=${folder}/data`,
    )

  test('it says so in one sentence, and opens the same bundles in Chromium', () => {
    const { status, stdout, lines } = start({})
    expect(lines.filter(line => line.includes('opens in Chromium'))).toEqual([
      'The Electron binary could not be downloaded: the same application opens in Chromium.',
    ])
    expect(stdout).toContain('a window is open')
    expect(status).toBe(0)
  })

  test('and without Chromium either, it says what to install', () => {
    const { status, stdout, lines } = start({ CHROMIUM: '/nowhere/chromium' })
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(lines).toEqual([
      'Downloading Electron…',
      'The Electron binary could not be downloaded, and no Chromium was found: install the package chromium (sudo apt-get install chromium), then run npm start again.',
    ])
  })

  test('and where Electron is insisted on, it opens nothing else', () => {
    expect(start({ HOST: 'electron' })).toMatchObject({ status: 2, stdout: '' })
  })
})

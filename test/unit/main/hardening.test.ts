import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { offlineSwitches } from '#electron/main/offline-switches.ts'
import { announcementNames, channelNames } from '#shared/ipc/channel-names.ts'
import { announcements, contract } from '#shared/ipc/contract.ts'
import names from '#test/host/electron-names.json' with { type: 'json' }

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => ({ path: `electron/${path}`, text: read(`electron/${path}`) }))

const index = read('electron/main/index.ts')

/** What a file takes from `electron`, types apart. */
const takenFromElectron = (text: string) =>
  [...text.matchAll(/import \{([^}]*)\} from 'electron'/g)]
    .flatMap(([, list = '']) => list.split(','))
    .map(name => name.trim())
    .filter(name => name !== '' && !name.startsWith('type '))

test('the package is sealed by every fuse', () => {
  const [, block = ''] = /^electronFuses:\n((?: {2}.*\n)+)/m.exec(read('electron-builder.yml')) ?? []
  expect(
    Object.fromEntries(
      block
        .trim()
        .split('\n')
        .map(line => line.trim().split(': ')),
    ),
  ).toEqual({
    runAsNode: 'false',
    enableCookieEncryption: 'true',
    enableNodeOptionsEnvironmentVariable: 'false',
    enableNodeCliInspectArguments: 'false',
    enableEmbeddedAsarIntegrityValidation: 'true',
    onlyLoadAppFromAsar: 'true',
    loadBrowserProcessSpecificV8Snapshot: 'false',
    grantFileProtocolExtraPrivileges: 'false',
  })
})

test('the package is built for the version of Electron that is tested', () => {
  const { devDependencies } = JSON.parse(read('package.json'))
  expect(read('electron-builder.yml')).toContain(`electronVersion: ${devDependencies.electron}\n`)
})

test('the application turns every hardening on, before any window', () => {
  const window = index.indexOf('windows.openMain()')
  for (const call of [
    'app.enableSandbox()',
    'app.requestSingleInstanceLock()',
    "app.on('web-contents-created', (_event, contents) => refuseNavigation(contents))",
    "app.on('web-contents-created', (_event, contents) => refusePeers(contents))",
    'refusePermissions(session.defaultSession)',
    'refuseNetwork(session.defaultSession)',
    'refuseDownloads(session.defaultSession)',
    'registerChannels(',
  ]) {
    expect(index.indexOf(call), call).toBeGreaterThan(0)
    expect(index.indexOf(call), call).toBeLessThan(window)
  }
})

test('windows are made in one file, each with the hardened preferences and nothing beside them but the preload', () => {
  const makers = sources.filter(({ text }) => text.includes('new BrowserWindow('))
  expect(makers.map(({ path }) => path)).toEqual(['electron/main/windows.ts'])
  const [{ text } = { text: '' }] = makers
  expect(text).toContain('const webPreferences = { ...hardenedPreferences, preload }')
  const windows = text.split('new BrowserWindow(').slice(1)
  expect(windows.every(window => /^\{[^}]*(\{[^}]*\}[^}]*)*\bwebPreferences,\n/.test(window))).toBe(true)
})

test('one file holds ipcMain and one holds ipcRenderer', () => {
  const holders = (name: string) => sources.filter(({ text }) => text.includes(name)).map(({ path }) => path)
  expect(holders('ipcMain')).toEqual(['electron/main/register-channels.ts'])
  expect(holders('ipcRenderer')).toEqual(['electron/preload/index.ts'])
})

test('the preload exposes one object', () => {
  const preload = read('electron/preload/index.ts')
  expect(preload.match(/exposeInMainWorld\([^)]*\)/g)).toEqual(["exposeInMainWorld('delibere', bridge)"])
})

test('only the names that both hosts have are taken from electron', () => {
  for (const { path, text } of sources) {
    const allowed = path.startsWith('electron/preload/')
      ? names.preload
      : path.startsWith('electron/main/')
        ? names.main
        : []
    const taken = takenFromElectron(text)
    expect(
      taken.filter(name => !allowed.includes(name)),
      path,
    ).toEqual([])
    expect(
      /import\s+\w+[^'"]*from ['"]electron['"]|import \* as|import\(['"]electron|require\(['"]electron/.test(text),
      path,
    ).toBe(false)
  }
})

test('every name of the list is used, and the Chromium host has exactly these', () => {
  const used = new Set(sources.flatMap(({ text }) => takenFromElectron(text)))
  expect([...names.main, ...names.preload].filter(name => !used.has(name))).toEqual([])
  const exported = [...read('test/host/electron.mjs').matchAll(/export \{ (\w+) \}/g)].map(([, name]) => name)
  expect(exported.sort()).toEqual([...names.main].sort())
})

test('the names that the preload lets through are those of the contract', () => {
  expect(Object.keys(channelNames).sort()).toEqual(Object.keys(contract).sort())
  expect(Object.keys(announcementNames).sort()).toEqual(Object.keys(announcements).sort())
})

test('nothing leaves by what no policy sees: names, connections made in advance', () => {
  expect(offlineSwitches).toEqual({
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'proxy-server': 'http://127.0.0.1:9',
    'proxy-bypass-list': '<-loopback>',
  })
  const appended = index.indexOf('Object.entries(offlineSwitches)) app.commandLine.appendSwitch(name, value)')
  expect(appended).toBeGreaterThan(0)
  expect(appended).toBeLessThan(index.indexOf('await app.whenReady()'))
})

test('the language of date fields is asked of Chromium before it starts', () => {
  for (const name of ['lang', 'enable-blink-features']) {
    const asked = index.indexOf(`app.commandLine.appendSwitch('${name}'`)
    expect(asked, name).toBeGreaterThan(0)
    expect(asked, name).toBeLessThan(index.indexOf('await app.whenReady()'))
  }
})

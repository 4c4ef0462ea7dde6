import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { layerOverrides } from '#test/layers/biome-overrides.mjs'
import { rooms } from '#test/layers/rooms.mjs'

const root = resolve(import.meta.dirname, '../../..')

const breaches: { what: string; files: Record<string, string>; rule: string }[] = [
  {
    what: 'the machine side importing the pages',
    files: { 'electron/vault/planted.ts': `import { a } from '#renderer/ui/a.ts'\nexport const b = a\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'a page importing the machine side',
    files: { 'renderer/features/reading/planted.ts': `import { a } from '#electron/vault/a.ts'\nexport const b = a\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'a feature importing another feature',
    files: {
      'renderer/features/reading/deep/planted.ts': `export const b = () => import('#renderer/features/opinion/a.ts')\n`,
    },
    rule: 'noRestrictedImports',
  },
  {
    what: 'a feature importing the shell',
    files: { 'renderer/features/reading/planted.ts': `import { a } from '#renderer/app/a.ts'\nexport const b = a\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'Node in shared',
    files: {
      'shared/domain/grid/planted.ts': `import { readFileSync } from 'node:fs'\nexport const b = readFileSync\n`,
    },
    rule: 'noRestrictedImports',
  },
  {
    what: 'React in shared',
    files: { 'shared/text/planted.ts': `import { useState } from 'react'\nexport const b = useState\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'Node in a page',
    files: { 'renderer/store/planted.ts': `import { join } from 'node:path'\nexport const b = join\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'RxDB outside the store',
    files: { 'renderer/features/dossiers/planted.ts': `import { a } from 'rxdb/plugins/core'\nexport const b = a\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'an area of the machine side importing another',
    files: { 'electron/vault/planted.ts': `import { a } from '#electron/pdf/a.ts'\nexport const b = a\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'climbing out of a room',
    files: { 'electron/vault/planted.ts': `import { a } from '../pdf/a.ts'\nexport const b = a\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'climbing out of a room from a folder of it, by a dynamic import',
    files: { 'electron/pdf/acts/planted.ts': `export const b = () => import('../../vault/a.ts')\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'raw ipcMain',
    files: { 'electron/main/planted.ts': `import { ipcMain } from 'electron'\nexport const b = ipcMain\n` },
    rule: 'noRestrictedImports',
  },
  {
    what: 'Electron outside main and preload',
    files: { 'electron/vault/planted.ts': `import { app } from 'electron'\nexport const b = app\n` },
    rule: 'noRestrictedImports',
  },
  ...[
    ['Electron by a name that only one host has', `import { shell } from 'electron'\nexport const b = shell\n`],
    ['Electron as a whole', `import * as all from 'electron'\nexport const b = all\n`],
    ['Electron taken apart', `const { shell } = await import('electron')\nexport const b = shell\n`],
    ['raw ipcMain, passed on', `export { ipcMain } from 'electron'\n`],
  ].map(([what = '', text = '']) => ({
    what,
    files: { 'electron/main/planted.ts': text },
    rule: 'noRestrictedImports',
  })),
  ...[
    [
      'Electron by a loader',
      `import { createRequire } from 'node:module'\nexport const b = createRequire(import.meta.url)('electron')\n`,
    ],
    [
      'Electron by a loader with a name',
      `declare const load: (name: string) => unknown\nexport const b = load('electron')\n`,
    ],
    ['a type of Electron', `export type B = import('electron').App\n`],
    ['a type of a page', `export type B = import('#renderer/app/a.ts').A\n`],
  ].map(([what = '', text = '']) => ({ what, files: { 'electron/vault/planted.ts': text }, rule: 'noBackDoor' })),
  ...['Date.now()', 'new Date()', 'new Date', 'Date()', 'Math.random()', "Math['random']()"].map(use => ({
    what: `${use} in shared`,
    files: { 'shared/domain/grid/planted.ts': `export const b = ${use}\n` },
    rule: 'noClock',
  })),
  {
    what: 'a clock under another name in shared',
    files: { 'shared/text/planted.ts': `const { now } = Date\nexport const b = now()\n` },
    rule: 'noClock',
  },
  ...['crypto.randomUUID()', 'performance.now()', 'globalThis.Date.now()', 'setTimeout(() => 1)'].map(use => ({
    what: `${use} in shared`,
    files: { 'shared/sync/planted.ts': `export const b = ${use}\n` },
    rule: 'noRestrictedGlobals',
  })),
  {
    what: 'an import cycle',
    files: {
      'shared/domain/one.ts': `import { two } from './two.ts'\nexport const one = () => two()\n`,
      'shared/domain/two.ts': `import { one } from './one.ts'\nexport const two = () => one()\n`,
    },
    rule: 'noImportCycles',
  },
]

/** Every breach in one house, each in files of its own name: they are linted together, and told apart by their files. */
const planted = breaches.map((breach, number) => ({
  ...breach,
  files: Object.fromEntries(
    Object.entries(breach.files).map(([name, text]) => [name.replace('planted.ts', `planted-${number}.ts`), text]),
  ),
}))

describe('the layers of the house', () => {
  let field: string
  let found: Map<string, string[]>
  beforeAll(() => {
    field = mkdtempSync(join(tmpdir(), 'layers-'))
    found = lint(plot(Object.assign({}, ...planted.map(({ files }) => files))))
  })
  afterAll(() => rmSync(field, { recursive: true, force: true }))

  /** A house of these files under our rules. */
  function plot(files: Record<string, string>): string {
    const folder = mkdtempSync(join(field, 'plot-'))
    copyRules(folder)
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    return folder
  }

  it('are those of the table: biome.json is generated from it', () => {
    const { overrides } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8')) as { overrides: unknown[] }
    const written = overrides.filter(one => JSON.stringify(one).includes('noRestrictedImports'))
    expect(written).toEqual(layerOverrides())
  })

  it('cover every folder that holds code', () => {
    const folders = ['shared', 'electron', 'renderer', 'renderer/features'].flatMap(parent =>
      readdirSync(join(root, parent), { withFileTypes: true })
        .filter(entry => entry.isDirectory() && entry.name !== 'features')
        .map(entry => `${parent}/${entry.name}`),
    )
    const named = new Set(rooms.map(({ room }) => room))
    expect(folders.filter(folder => !named.has(folder))).toEqual([])
  })

  it('have each breach in files of its own', () => {
    const names = planted.flatMap(({ files }) => Object.keys(files))
    expect(new Set(names).size).toBe(names.length)
  })

  for (const { what, files, rule } of planted) {
    it(`catch ${what}`, () => {
      expect(Object.keys(files).flatMap(name => found.get(name) ?? [])).toContain(rule)
    })
  }

  it('let through what they allow', () => {
    const allowed = plot({
      'electron/main/register-channels.ts': `import { ipcMain } from 'electron'\nimport { a } from '#electron/vault/a.ts'\nexport const b = [ipcMain, a]\n`,
      'shared/text/day.ts': `export const day = (iso: string): Date => new Date(iso)\n`,
    })
    const rules = [...lint(allowed).values()].flat()
    expect(rules.filter(rule => ['noRestrictedImports', 'noClock', 'noBackDoor'].includes(rule))).toEqual([])
  })
})

function copyRules(plot: string): void {
  cpSync(join(root, 'biome.json'), join(plot, 'biome.json'))
  cpSync(join(root, 'test/layers'), join(plot, 'test/layers'), { recursive: true })
}

/** Which rules Biome finds broken in a house, by file. */
function lint(folder: string): Map<string, string[]> {
  const { stdout, stderr } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--reporter=json', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8' },
  )
  if (!stdout.startsWith('{')) throw new Error(`biome has no report: ${stdout}${stderr}`)
  const { diagnostics, summary } = JSON.parse(stdout) as {
    diagnostics: { category: string; message: string; location: { path: string } }[]
    summary: { diagnosticsNotPrinted: number }
  }
  if (summary.diagnosticsNotPrinted > 0) throw new Error(`biome kept ${summary.diagnosticsNotPrinted} findings`)
  const found = new Map<string, string[]>()
  // A rule of Biome stands in the category, a rule of ours at the head of its message.
  for (const { category, message, location } of diagnostics) {
    const rule = category === 'plugin' ? message.split(':')[0] : category.split('/').at(-1)
    found.set(location.path, [...(found.get(location.path) ?? []), rule ?? ''])
  }
  return found
}

import { execFileSync } from 'node:child_process'
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
  {
    what: 'an import cycle',
    files: {
      'shared/domain/one.ts': `import { two } from './two.ts'\nexport const one = () => two()\n`,
      'shared/domain/two.ts': `import { one } from './one.ts'\nexport const two = () => one()\n`,
    },
    rule: 'noImportCycles',
  },
]

describe('the layers of the house', () => {
  let field: string
  beforeAll(() => {
    field = mkdtempSync(join(tmpdir(), 'layers-'))
  })
  afterAll(() => rmSync(field, { recursive: true, force: true }))

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

  for (const { what, files, rule } of breaches) {
    it(`catch ${what}`, () => {
      const plot = mkdtempSync(join(field, 'plot-'))
      cpSync(join(root, 'biome.json'), join(plot, 'biome.json'))
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(plot, name)), { recursive: true })
        writeFileSync(join(plot, name), text)
      }
      expect(lint(plot)).toContain(rule)
    })
  }

  it('let through what they allow', () => {
    const plot = mkdtempSync(join(field, 'plot-'))
    cpSync(join(root, 'biome.json'), join(plot, 'biome.json'))
    mkdirSync(join(plot, 'electron/main'), { recursive: true })
    writeFileSync(
      join(plot, 'electron/main/register-channels.ts'),
      `import { ipcMain } from 'electron'\nimport { a } from '#electron/vault/a.ts'\nexport const b = [ipcMain, a]\n`,
    )
    expect(lint(plot)).not.toContain('noRestrictedImports')
  })
})

function lint(folder: string): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=50', '.'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return stdout + stderr
  }
}

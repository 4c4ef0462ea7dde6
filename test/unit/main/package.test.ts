import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const builder = read('electron-builder.yml')
const { dependencies, devDependencies, scripts } = JSON.parse(read('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'scripts',
  Record<string, string>
>

/** Lines of a list of the configuration, without their quotes. */
function listOf(key: string): string[] {
  const [, block = ''] = new RegExp(`^${key}:\\n((?: {2}.*\\n)+)`, 'm').exec(builder) ?? []
  return [...block.matchAll(/^ {2}- "?([^"\n]+)"?$/gm)].map(([, item = '']) => item)
}

test('the package holds the bundles, the data beside them and the licence, and nothing else of the project', () => {
  const files = listOf('files')
  expect(files.filter(file => !file.startsWith('!'))).toEqual([
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    'resources/demo/**',
    'resources/fonts/**',
    'resources/grids/**',
    'package.json',
    'LICENSE',
  ])
})

test('the package leaves out nothing that the program loads', () => {
  const kept = readdirSync(join(root, 'resources')).filter(name => name !== 'icons')
  expect(kept.map(name => `resources/${name}/**`).filter(file => !listOf('files').includes(file))).toEqual([])
  for (const left of ['legacy/build', 'cmaps', 'standard_fonts', 'wasm', 'js', '@napi-rs']) {
    expect(listOf('files').filter(file => file.startsWith('!') && file.includes(`/${left}`))).toEqual([])
  }
})

test('what the machine side loads at run time is a dependency, and what is bundled is not', () => {
  const sources = ['electron', 'shared'].flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(path => path.endsWith('.ts'))
      .map(path => ({ isMachine: folder === 'electron', text: read(`${folder}/${path}`) })),
  )
  const packagesIn = (text: string) =>
    [...text.matchAll(/^(?:import(?! type)|export|\}) [^'\n]*from '([@a-z][^']*)'|load\('([^']+)'\)/gm)]
      .map(([, imported, loaded]) => imported ?? loaded ?? '')
      .filter(name => !name.startsWith('node:') && !builtinModules.includes(name))
      .map(name =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      )
  const machine = new Set(sources.filter(({ isMachine }) => isMachine).flatMap(({ text }) => packagesIn(text)))
  const all = new Set(sources.flatMap(({ text }) => packagesIn(text)))
  expect([...machine].filter(name => name !== 'electron' && !dependencies[name])).toEqual([])
  expect(Object.keys(dependencies).filter(name => !all.has(name))).toEqual([])
})

test('every target has its icon, drawn from the mark of the project', () => {
  const icons = [...builder.matchAll(/icon: (resources\/[\w./]+)/g)].map(([, path = '']) => path)
  expect(icons).toHaveLength(3)
  for (const path of icons) {
    const files = path.endsWith('.png') ? [path] : readdirSync(join(root, path)).map(name => `${path}/${name}`)
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const bytes = readFileSync(join(root, file))
      const side = Number(/(\d+)x\d+\.png$/.exec(file)?.[1])
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], file).toEqual([side, side])
    }
  }
})

test.each(['AppImage', 'deb', 'nsis', 'dmg'])('%s is a target', target => {
  expect(builder).toMatch(new RegExp(`target: \\[[^\\]]*\\b${target}\\b`))
})

test('the packager is called by an exact version and installed for nobody else', () => {
  expect(scripts.package).toMatch(/npx --yes electron-builder@\d+\.\d+\.\d+$/)
  expect({ ...dependencies, ...devDependencies }).not.toHaveProperty('electron-builder')
})

// @ts-check
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const outDir = resolve(root, 'out/tests/demonstration')
const input = { write: resolve(import.meta.dirname, 'write.ts') }
await build({
  configFile: false,
  root,
  logLevel: 'error',
  build: { ssr: true, target: 'node20', outDir, rolldownOptions: { input } },
})
const { write } = await import(pathToFileURL(resolve(outDir, 'write.js')).href)
await write(resolve(root, 'resources/demo'))

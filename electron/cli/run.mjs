// @ts-check
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './build-when-stale.mjs'

const root = resolve(import.meta.dirname, '../..')
// npm moves to the project's folder; names of files are meant from where it was called.
if (process.env.npm_lifecycle_event === 'delibere' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)
const folder = await buildWhenStale(root).catch(error => {
  if (process.env.DELIBERE_TRACE === '1') console.error(error)
  const [cause] = String(error?.message ?? error).split('\n')
  process.stderr.write(`delibere: the command line cannot be built: ${cause} (DELIBERE_TRACE=1 shows where)\n`)
  process.exit(1)
})
const { main } = await import(pathToFileURL(resolve(folder, 'cli.js')).href)
await main(process.argv.slice(2), {
  resources: resolve(root, 'resources'),
  readerEntry: resolve(folder, 'reader.js'),
  verifierEntry: resolve(folder, 'verifier.js'),
})

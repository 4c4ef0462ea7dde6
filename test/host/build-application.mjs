// @ts-check
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'

/** What the bundles are made from. */
const sources = ['electron', 'renderer', 'shared']
const configuration = ['package.json', 'package-lock.json', 'electron.vite.config.ts']
const products = ['out/main/index.js', 'out/main/reader.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/**
 * Builds the application where the bundles are missing or older than their sources.
 * @param {string} root
 * @returns {boolean} whether the bundles are there
 */
export function buildApplication(root) {
  const stamp = join(root, 'out/built-from')
  const state = stateOf(root)
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === state
  if (isFresh && products.every(product => existsSync(join(root, product)))) return true
  say('Construction de l’application (une minute au plus)…', 'Building the application (a minute at most)…')
  const builder = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status } = spawnSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) return false
  writeFileSync(stamp, state)
  return true
}

/** @param {string} root @returns {string} */
function stateOf(root) {
  const below = sources.flatMap(source =>
    readdirSync(join(root, source), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  )
  const hash = createHash('sha256')
  for (const path of [...below, ...configuration.map(name => join(root, name))].sort()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

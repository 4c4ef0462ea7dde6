// @ts-check
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'

/** What the command line is built from. */
const sources = ['electron', 'shared']

/** How many earlier builds stay, for commands that are still running from one. */
const kept = 3

/**
 * Folder of the command line built from the sources as they are now; built on the first call after a change. Each state
 * of the sources has a folder of its own, so that two commands at once never see half a build.
 *
 * @param {string} root
 * @returns {Promise<string>}
 */
export async function buildWhenStale(root) {
  const builds = join(root, 'out/cli')
  const folder = join(builds, stateOf(root))
  if (existsSync(folder)) return folder
  mkdirSync(builds, { recursive: true })
  const unfinished = join(builds, `unfinished-${process.pid}`)
  await build(root, unfinished)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  removeOld(builds)
  return folder
}

/** @param {string} root @returns {string} */
function stateOf(root) {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package.json')))
  const files = sources.flatMap(source => readdirSync(join(root, source), { recursive: true, withFileTypes: true }))
  const paths = files.filter(file => /\.(ts|mjs|json)$/.test(file.name)).map(file => join(file.parentPath, file.name))
  for (const path of paths.sort()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${relative(root, path)} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** @param {string} root @param {string} outDir */
async function build(root, outDir) {
  const vite = await import('vite')
  await vite.build({
    configFile: false,
    root,
    logLevel: 'error',
    customLogger: { ...vite.createLogger('error'), error: message => process.stderr.write(`${message}\n`) },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: {
          cli: join(root, 'electron/cli/cli.ts'),
          reader: join(root, 'electron/intake/reader-process.ts'),
          verifier: join(root, 'electron/verification/verification-worker.ts'),
        },
      },
    },
  })
}

/** @param {string} builds */
function removeOld(builds) {
  const byAge = readdirSync(builds)
    .map(name => ({ path: join(builds, name), age: statSync(join(builds, name)).mtimeMs }))
    .sort((a, b) => b.age - a.age)
  for (const { path } of byAge.slice(kept)) rmSync(path, { recursive: true, force: true })
}

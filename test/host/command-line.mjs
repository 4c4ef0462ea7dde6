// @ts-check
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const args = process.argv.slice(2)

/**
 * @param {string} name
 * @returns {string | undefined} what follows `--name=`
 */
export const flag = name => args.find(arg => arg.startsWith(`--${name}=`))?.slice(name.length + 3)

/** @param {string} name */
export const hasFlag = name => args.includes(`--${name}`)

const entry = resolve(args.find(arg => !arg.startsWith('-')) ?? '.')
const isFolder = statSync(entry).isDirectory()

/** The application's folder, its package.json and the file that starts it, as `electron <folder or file>` finds them. */
export const applicationFolder = isFolder ? entry : process.cwd()
/** @type {{ name: string, productName?: string, version: string, main: string }} */
export const manifest = JSON.parse(readFileSync(join(applicationFolder, 'package.json'), 'utf8'))
export const mainFile = isFolder ? join(entry, manifest.main) : entry
export const productName = manifest.productName ?? manifest.name

export const headless =
  hasFlag('headless') || (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY)

/** @param {...unknown} words */
export const debug = (...words) => {
  if (process.env.HOST_DEBUG) console.error('[host]', ...words)
}

export const besideThisFile = (/** @type {string} */ name) => join(dirname(new URL(import.meta.url).pathname), name)

// @ts-check
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { flag, productName } from './command-line.mjs'

const given = flag('user-data-dir')
const settings = process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config')

/** The folder of the application's data. Hosts do not share data: this one has a name of its own beside Electron's. */
export const userData = given ? resolve(given) : join(settings, `${productName} (Chromium)`)
try {
  mkdirSync(userData, { recursive: true, mode: 0o700 })
} catch {
  // The application itself says that it cannot write there.
}

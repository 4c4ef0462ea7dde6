// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'

/** A slow line still brings the 110 MB; a network that swallows everything does not hold the person for ever. */
const patience = 5 * 60_000

/**
 * Electron's executable, downloaded where it is missing and may be.
 * @param {string} root
 * @returns {string | null} `null` when it cannot be had
 */
export function electronBinary(root) {
  const folder = join(root, 'node_modules/electron')
  if (!existsSync(folder)) return null
  const present = executableIn(folder)
  if (present) return present
  say('Téléchargement d’Electron…', 'Downloading Electron…')
  spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: patience,
    killSignal: 'SIGKILL',
  })
  return executableIn(folder)
}

/** @param {string} folder */
function executableIn(folder) {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

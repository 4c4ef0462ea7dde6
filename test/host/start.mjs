// @ts-check
// npm start: opens the application in Electron, or in the Chromium host where Electron's binary cannot be had.
// HOST=electron or HOST=chromium insists on one of them; what follows `--` is passed on.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildApplication } from './build-application.mjs'
import { electronBinary } from './electron-binary.mjs'
import { findChromium } from './find-chromium.mjs'
import { say } from './say.mjs'

const root = resolve(import.meta.dirname, '../..')
const given = process.argv.slice(2)
const host = process.env.HOST

process.exitCode = start()

/** @returns {number} exit status when nothing was started */
function start() {
  if (!existsSync(join(root, 'node_modules'))) {
    say('Lancez d’abord npm ci.', 'Run npm ci first.')
    return 2
  }
  if (!hasDisplay()) {
    say(
      'Délibéré ouvre une fenêtre, et cette session n’a pas d’écran : lancez npm start depuis un bureau, ou dans un écran virtuel avec xvfb-run -a npm start (paquets xvfb et xauth).',
      'Délibéré opens a window, and this session has no display: run npm start from a desktop, or in a virtual display with xvfb-run -a npm start (packages xvfb and xauth).',
    )
    return 2
  }
  const electron = host === 'chromium' ? null : electronBinary(root)
  const chromium = electron ? undefined : findChromium()
  if (!electron && (host === 'electron' || !chromium)) {
    sayWhatIsMissing()
    return 2
  }
  if (!buildApplication(root)) return 1
  if (electron) run(electron, [...asRoot(), root, ...given])
  else {
    if (host !== 'chromium') sayFallback()
    run(process.execPath, [join(import.meta.dirname, 'launch.mjs'), root, ...given])
  }
  return 0
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY) || given.includes('--headless')
}

/** Chromium's sandbox does not run as root, in Electron either. */
function asRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function sayFallback() {
  say(
    'Le programme Electron n’a pas pu être téléchargé : la même application s’ouvre dans Chromium.',
    'The Electron binary could not be downloaded: the same application opens in Chromium.',
  )
}

function sayWhatIsMissing() {
  say(
    'Le programme Electron n’a pas pu être téléchargé, et aucun Chromium n’a été trouvé : installez le paquet chromium (sudo apt-get install chromium), puis relancez npm start.',
    'The Electron binary could not be downloaded, and no Chromium was found: install the package chromium (sudo apt-get install chromium), then run npm start again.',
  )
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  const child = spawn(program, args, { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal))
  child.on('error', error => {
    say(`Le démarrage a échoué : ${error.message}`, `Starting failed: ${error.message}`)
    process.exitCode = 1
  })
  child.on('exit', code => {
    process.exitCode = code ?? 1
  })
}

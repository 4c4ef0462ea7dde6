// @ts-check
import { EventEmitter } from 'node:events'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { browser, browserRuns } from './browser.mjs'
import { applicationFolder, manifest, productName } from './command-line.mjs'
import { takeInstanceLock } from './instance-lock.mjs'
import { openWindows } from './open-windows.mjs'
import { preventableEvent } from './preventable-event.mjs'
import { switches } from './switches.mjs'
import { userData } from './user-data.mjs'

const paths = {
  home: homedir(),
  temp: tmpdir(),
  userData,
  documents: join(homedir(), 'Documents'),
  downloads: join(homedir(), 'Downloads'),
}

class Application extends EventEmitter {
  isPackaged = false
  /** Arguments for the browser; those appended before it starts are taken, as in Electron before `ready`. */
  commandLine = {
    appendSwitch: (/** @type {string} */ name, /** @type {string} */ value) => switches.push(`--${name}=${value}`),
  }
  #quitting = false
  #closing = false
  /** @type {() => void} */
  #becomeReady = () => {}
  #ready = new Promise(resolve => {
    this.#becomeReady = () => resolve(undefined)
  })

  whenReady() {
    return this.#ready
  }

  /** Called once by the host, when the browser runs. */
  ready() {
    this.#becomeReady()
    this.emit('ready')
  }

  getVersion = () => manifest.version
  getName = () => productName
  getAppPath = () => applicationFolder
  getLocale = () => Intl.DateTimeFormat().resolvedOptions().locale
  /** @param {keyof typeof paths} name */
  getPath = name => paths[name]

  /** Chromium's own sandbox is on unless it runs as root; there is no other to enable here. */
  enableSandbox() {}

  requestSingleInstanceLock() {
    const ours = takeInstanceLock()
    if (ours) process.on('SIGUSR2', () => this.emit('second-instance', preventableEvent(), [], ''))
    return ours
  }

  /** As in Electron: before-quit, every window's close, will-quit; each may refuse. */
  async quit() {
    if (this.#quitting) return
    if (!this.#asks('before-quit')) return
    // A window that is kept cancels the quit, and the others are closed all the same.
    this.#closing = true
    for (const window of [...openWindows]) window.close()
    this.#closing = false
    if (openWindows.size > 0) return
    if (!this.#asks('will-quit')) return
    this.exit(0)
  }

  /** Ends once the browser has: another start must not find it still writing. */
  exit(code = 0) {
    if (this.#quitting) return
    this.#quitting = true
    if (!browserRuns()) process.exit(code)
    const { root, child } = browser().pipe
    if (child.exitCode !== null || child.signalCode !== null) process.exit(code)
    child.once('exit', () => process.exit(code))
    root.post('Browser.close')
  }

  allWindowsClosed() {
    if (this.#quitting || this.#closing) return
    if (!this.emit('window-all-closed')) void this.quit()
  }

  /** @param {string} name */
  #asks(name) {
    const event = preventableEvent()
    this.emit(name, event)
    return !event.defaultPrevented
  }
}

export const app = new Application()

// @ts-check
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { browser, sameBrowser } from './browser.mjs'
import { headless } from './command-line.mjs'
import { openWindows, windowsToOpen } from './open-windows.mjs'
import { preventableEvent } from './preventable-event.mjs'
import { blankPage, toWeb } from './schemes.mjs'
import { WebContents } from './web-contents.mjs'

/** @typedef {{ x: number, y: number, width: number, height: number }} Bounds */
/** @typedef {Partial<Bounds> & { title?: string, webPreferences?: { preload?: string } }} WindowOptions */

/** A top-level window: an app window of Chromium (no tabs, no address bar), or a target of the headless one. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows = () => [...openWindows]
  static fromId = (/** @type {number} */ id) => [...openWindows].find(window => window.id === id) ?? null

  /** @type {Bounds} */
  #bounds
  #opening = /** @type {Promise<void> | undefined} */ (undefined)

  /** @param {WindowOptions} options */
  constructor(options = {}) {
    super()
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.webContents = new WebContents(options.webPreferences?.preload)
    this.id = this.webContents.id
    openWindows.add(this)
    this.webContents.on('dom-ready', () => this.emit('ready-to-show'))
    this.webContents.on('did-finish-load', () => void this.#readBounds())
    app.emit('web-contents-created', preventableEvent(), this.webContents)
  }

  isDestroyed() {
    return this.webContents.destroyed
  }

  /** @param {string} url */
  async loadURL(url) {
    this.#opening ??= this.#open()
    await this.#opening
    this.webContents.expectedWebUrl = toWeb(url)
    const { errorText } = await this.#session.send('Page.navigate', { url: toWeb(url) })
    if (errorText) throw new Error(`${errorText} loading '${url}'`)
  }

  show() {
    this.emit('show')
  }

  focus() {
    this.webContents.session?.post('Page.bringToFront')
  }

  isMinimized() {
    return false
  }

  restore() {
    this.focus()
  }

  getNormalBounds() {
    return { ...this.#bounds }
  }

  close() {
    const event = preventableEvent()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  destroy() {
    const { targetId } = this.webContents
    this.gone()
    if (targetId) browser().pipe.root.post('Target.closeTarget', { targetId })
  }

  /** The target is gone, whoever closed it. */
  gone() {
    if (this.webContents.destroyed) return
    this.webContents.destroyed = true
    openWindows.delete(this)
    this.webContents.emit('destroyed')
    this.emit('closed')
    if (openWindows.size === 0) app.allWindowsClosed()
  }

  get #session() {
    const { session } = this.webContents
    if (!session) throw new Error('the window has no target')
    return session
  }

  async #open() {
    const { width, height, x, y } = this.#bounds
    const opened = new Promise(resolve => windowsToOpen.push({ window: this, opened: () => resolve(undefined) }))
    if (headless) {
      const target = { url: 'about:blank', newWindow: true, width, height }
      await browser().pipe.root.send('Target.createTarget', target)
    } else {
      const size = [`--window-size=${width},${height}`, `--window-position=${x},${y}`]
      const args = [...sameBrowser, `--app=${blankPage()}`, ...size]
      spawn(browser().executable, args, { stdio: 'ignore' })
    }
    await opened
    // A browser that runs already does not look at the size it is asked for.
    if (!headless) await this.#place({ left: x, top: y, width, height })
  }

  /** @param {{ left: number, top: number, width: number, height: number }} bounds */
  async #place(bounds) {
    const { root } = browser().pipe
    const { windowId } = await root.send('Browser.getWindowForTarget', { targetId: this.webContents.targetId })
    await root.send('Browser.setWindowBounds', { windowId, bounds })
  }

  async #readBounds() {
    const { targetId } = this.webContents
    const answer = await browser()
      .pipe.root.send('Browser.getWindowForTarget', { targetId })
      .catch(() => null)
    const { left, top, width, height, windowState } = answer?.bounds ?? {}
    if (windowState === 'normal') this.#bounds = { x: left, y: top, width, height }
  }
}

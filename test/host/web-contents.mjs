// @ts-check
import { randomUUID } from 'node:crypto'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { browser } from './browser.mjs'
import { callChannel } from './ipc-main.mjs'
import { deliverName, isolatedWorldName, isolatedWorldScript, mainWorldScript, postName } from './page-scripts.mjs'
import { preventableEvent } from './preventable-event.mjs'
import { toApplication } from './schemes.mjs'
import { structuredText } from './structured-text.mjs'

const codec = structuredText()
let count = 0

/** @typedef {{ uniqueId: string, id: number, origin: string }} PreloadContext where the preload of the present document runs */

/** The page of a window. Emits `will-navigate`, `did-navigate`, `did-finish-load`, `render-process-gone`, `destroyed`. */
export class WebContents extends EventEmitter {
  id = ++count
  /** Address of the present document, as the browser names it. */
  webUrl = ''
  targetId = ''
  frameId = ''
  /** Where the application itself leads the page: the one navigation that asks nobody. */
  expectedWebUrl = ''
  destroyed = false
  /** @type {(details: { url: string }) => { action: 'deny' }} */
  windowOpenAnswer = () => ({ action: 'deny' })
  /** @type {import('./devtools.mjs').DevToolsSession | undefined} */
  session
  /** @type {PreloadContext | undefined} */
  #preload

  /** @param {string | undefined} preloadFile */
  constructor(preloadFile) {
    super()
    this.preloadFile = preloadFile
  }

  getURL() {
    return toApplication(this.webUrl)
  }

  isDestroyed() {
    return this.destroyed
  }

  /** @param {(details: { url: string }) => { action: 'deny' }} answer */
  setWindowOpenHandler(answer) {
    this.windowOpenAnswer = answer
  }

  /** Chromium takes it from the preferences of the profile: see browser-profile.mjs. */
  setWebRTCIPHandlingPolicy() {}

  /**
   * @param {string} channel
   * @param {...unknown} args
   */
  send(channel, ...args) {
    if (this.#preload) this.#deliver(this.#preload, { channel, args })
  }

  /**
   * Evaluates in the world of the preload, as if a person had just clicked: what dialogs need.
   * @param {string} expression
   * @returns {Promise<{ objectId?: string }>}
   */
  async evaluateAsGesture(expression) {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      awaitPromise: true,
      ...(this.#preload ? { uniqueContextId: this.#preload.uniqueId } : {}),
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result
  }

  get #session() {
    if (!this.session) throw new Error('the page has no target yet')
    return this.session
  }

  /**
   * @param {import('./devtools.mjs').DevToolsSession} session
   * @param {string} targetId
   */
  async attach(session, targetId) {
    this.session = session
    this.targetId = targetId
    this.#listen(session)
    const token = randomUUID()
    const { version } = browser()
    const versions = { node: process.versions.node, chrome: version, platform: process.platform }
    const preload = this.preloadFile ? readFileSync(this.preloadFile, 'utf8') : ''
    const atEveryDocument = 'Page.addScriptToEvaluateOnNewDocument'
    const [, { frameTree }] = await Promise.all([
      session.send('Page.enable'),
      session.send('Page.getFrameTree'),
      session.send('Runtime.addBinding', { name: postName, executionContextName: isolatedWorldName }),
      session.send(atEveryDocument, { source: mainWorldScript(token) }),
      session.send(atEveryDocument, {
        source: isolatedWorldScript(token, versions, preload),
        worldName: isolatedWorldName,
      }),
      session.send('Runtime.enable'),
    ])
    this.frameId = frameTree.frame.id
    await session.send('Runtime.runIfWaitingForDebugger')
  }

  /** @param {import('./devtools.mjs').DevToolsSession} session */
  #listen(session) {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name !== isolatedWorldName || context.auxData.frameId !== this.frameId) return
      this.#preload = { uniqueId: context.uniqueId, id: context.id, origin: context.origin }
    })
    session.on('Runtime.bindingCalled', ({ payload, executionContextId }) => {
      const from = this.#preload
      if (!from || from.id !== executionContextId) return
      const call = codec.unpack(payload)
      // Contexts are numbered by process: the last words of a page that was led away may carry the number of the next.
      if (call.origin === from.origin) void this.#receive(from, call)
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.frameId = frame.id
      this.webUrl = frame.url
      this.emit('did-navigate', preventableEvent(), this.getURL())
    })
    session.on('Page.domContentEventFired', () => this.emit('dom-ready'))
    session.on('Page.loadEventFired', () => this.emit('did-finish-load'))
    session.on('Inspector.targetCrashed', () =>
      this.emit('render-process-gone', preventableEvent(), { reason: 'crashed' }),
    )
  }

  /**
   * @param {PreloadContext} from
   * @param {{ op: 'invoke', id: number, channel: string, args: unknown[] }} call
   */
  async #receive(from, { id, channel, args }) {
    // The origin is the browser's word about the very context that called; the address may have moved on since.
    const url = this.webUrl.startsWith(`${from.origin}/`) ? this.webUrl : `${from.origin}/`
    const senderFrame = { url: toApplication(url), origin: toApplication(from.origin), parent: null }
    try {
      this.#deliver(from, { id, value: await callChannel(channel, { sender: this, senderFrame }, args) })
    } catch (error) {
      console.error(`Error occurred in handler for '${channel}':`, error)
      this.#deliver(from, { id, error: String(error) })
    }
  }

  /**
   * @param {PreloadContext} to
   * @param {object} message
   */
  #deliver(to, message) {
    const expression = `${deliverName}(${JSON.stringify(codec.pack(message))})`
    this.session?.post('Runtime.evaluate', { uniqueContextId: to.uniqueId, expression })
  }
}

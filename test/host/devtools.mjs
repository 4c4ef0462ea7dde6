// @ts-check
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'

/**
 * One DevTools session: the browser's (no id) or a page's. Events are emitted under the protocol's own method names.
 */
export class DevToolsSession extends EventEmitter {
  /**
   * @param {DevToolsPipe} pipe
   * @param {string} [id]
   */
  constructor(pipe, id) {
    super()
    this.setMaxListeners(0)
    this.pipe = pipe
    this.id = id
  }

  /**
   * @param {string} method
   * @param {object} [params]
   * @returns {Promise<any>} the protocol's answer, as documented for `method`; rejects when the browser refuses or is gone
   */
  send(method, params = {}) {
    return this.pipe.send(method, params, this.id)
  }

  /**
   * Sends without waiting: the page may be gone already, and that is no fault.
   * @param {string} method
   * @param {object} [params]
   */
  post(method, params) {
    this.send(method, params).catch(() => {})
  }
}

/** The DevTools protocol over `--remote-debugging-pipe`: messages end with a zero byte, and no port is opened. */
export class DevToolsPipe {
  /** @type {Map<number, { method: string, resolve: (answer: unknown) => void, reject: (error: Error) => void }>} */
  #pending = new Map()
  /** @type {Map<string, DevToolsSession>} */
  #sessions = new Map()
  /** @type {Buffer[]} */
  #parts = []
  #next = 0
  #lastWords = ''

  /**
   * @param {string} executable
   * @param {string[]} args
   */
  constructor(executable, args) {
    this.root = new DevToolsSession(this)
    this.child = spawn(executable, ['--remote-debugging-pipe', ...args], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    const [, , words, write, read] = /** @type {import('node:stream').Duplex[]} */ (
      /** @type {unknown} */ (this.child.stdio)
    )
    if (!words || !write || !read) throw new Error('the pipes of the browser are missing')
    this.write = write
    words.on('data', text => {
      this.#lastWords = (this.#lastWords + text).slice(-4000)
    })
    read.on('data', chunk => this.#receive(chunk))
    for (const stream of [read, write]) stream.on('error', () => this.#fail())
    this.child.on('error', error => this.#exited(error))
    this.child.on('exit', code => this.#exited(code))
  }

  get lastWords() {
    return this.#lastWords
  }

  /** @param {string} id */
  session(id) {
    const known = this.#sessions.get(id) ?? new DevToolsSession(this, id)
    this.#sessions.set(id, known)
    return known
  }

  /**
   * @param {string} method
   * @param {object} params
   * @param {string} [sessionId]
   * @returns {Promise<any>}
   */
  send(method, params, sessionId) {
    const id = ++this.#next
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { method, resolve, reject })
      this.write.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /** @param {Buffer} chunk */
  #receive(chunk) {
    let from = 0
    for (let at = chunk.indexOf(0); at !== -1; at = chunk.indexOf(0, from)) {
      this.#parts.push(chunk.subarray(from, at))
      const text = Buffer.concat(this.#parts).toString('utf8')
      this.#parts = []
      from = at + 1
      this.#dispatch(JSON.parse(text))
    }
    if (from < chunk.length) this.#parts.push(chunk.subarray(from))
  }

  /** @param {{ id?: number, method: string, params: unknown, result?: unknown, error?: { message: string }, sessionId?: string }} message */
  #dispatch(message) {
    if (message.id === undefined) {
      const session = message.sessionId ? this.session(message.sessionId) : this.root
      session.emit(message.method, message.params)
      return
    }
    const waiting = this.#pending.get(message.id)
    this.#pending.delete(message.id)
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`))
    else waiting?.resolve(message.result)
  }

  /** @param {unknown} reason */
  #exited(reason) {
    this.root.emit('exit', reason)
    this.#fail()
  }

  #fail() {
    for (const { method, reject } of this.#pending.values()) {
      reject(new Error(`the browser closed during ${method}\n${this.#lastWords}`))
    }
    this.#pending.clear()
  }
}

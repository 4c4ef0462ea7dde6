// @ts-check
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { decodeMessage, encodeMessage, envelopeHeader, messageLength } from './cbor.mjs'

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

/** Bytes in which the length of a message can be read. */
const shortest = envelopeHeader

/**
 * The DevTools protocol over `--remote-debugging-pipe`, and no port is opened. In CBOR: what a text message costs the
 * browser grows with the square of its length, and files of the application and of its vaults are long.
 */
export class DevToolsPipe {
  /** @type {Map<number, { method: string, resolve: (answer: unknown) => void, reject: (error: Error) => void }>} */
  #pending = new Map()
  /** @type {Map<string, DevToolsSession>} */
  #sessions = new Map()
  /** @type {Buffer[]} */
  #parts = []
  #received = 0
  #wanted = shortest
  #next = 0
  #lastWords = ''

  /**
   * @param {string} executable
   * @param {string[]} args
   */
  constructor(executable, args) {
    this.root = new DevToolsSession(this)
    this.child = spawn(executable, ['--remote-debugging-pipe=cbor', ...args], {
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
      this.write.cork()
      for (const part of encodeMessage({ id, method, params, sessionId })) this.write.write(part)
      this.write.uncork()
    })
  }

  /** @param {Buffer} chunk */
  #receive(chunk) {
    this.#parts.push(chunk)
    this.#received += chunk.length
    // What is long comes in many parts, put together once they are all there.
    while (this.#received >= this.#wanted) {
      const [first = chunk, ...others] = this.#parts
      const bytes = others.length === 0 ? first : Buffer.concat(this.#parts)
      const length = messageLength(bytes)
      const isWhole = length !== null && length <= bytes.length
      this.#keep(isWhole ? bytes.subarray(length) : bytes, isWhole ? shortest : (length ?? shortest))
      if (!isWhole) return
      this.#dispatch(decodeMessage(bytes.subarray(0, length)))
    }
  }

  /** @param {Buffer} rest @param {number} wanted */
  #keep(rest, wanted) {
    this.#parts = rest.length > 0 ? [rest] : []
    this.#received = rest.length
    this.#wanted = wanted
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

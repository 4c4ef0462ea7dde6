// @ts-check
/**
 * Stands in for contextBridge. Its source runs in both worlds of a page, which share nothing but DOM events; an event's
 * `detail` is cloned between worlds, so functions travel as numbers and are called back.
 * @param {string} token
 * @param {boolean} isolated
 * @returns {(key: string, api: unknown) => void} `exposeInMainWorld`, of use in the isolated world only
 */
export function bridgeBetweenWorlds(token, isolated) {
  const [outgoing, incoming] = isolated ? [`${token}>`, `${token}<`] : [`${token}<`, `${token}>`]
  const dispatch = globalThis.dispatchEvent.bind(globalThis)
  const Event = CustomEvent
  /** @type {Map<number, Function>} */
  const own = new Map()
  const numbers = new WeakMap()
  const standIns = new Map()
  const waiting = new Map()
  let next = 0
  /** @type {any} */
  let answer

  /** @param {unknown} detail */
  const send = detail => dispatch(new Event(outgoing, { detail }))
  /** @param {any} value */
  const isPlain = value => value && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype

  /** @type {(value: any) => any} */
  const pack = value => {
    if (typeof value === 'function') {
      if (!numbers.has(value)) {
        numbers.set(value, ++next)
        own.set(next, value)
      }
      return { $function: numbers.get(value) }
    }
    if (Array.isArray(value)) return value.map(pack)
    if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, pack(part)]))
    return value
  }
  /** @type {(value: any) => any} */
  const unpack = value => {
    const number = value?.$function
    if (number) {
      if (!standIns.has(number)) standIns.set(number, (/** @type {unknown[]} */ ...args) => call(number, args))
      return standIns.get(number)
    }
    if (Array.isArray(value)) return value.map(unpack)
    if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, unpack(part)]))
    return value
  }
  /**
   * @param {number} number
   * @param {unknown[]} args
   */
  const call = (number, args) => {
    const id = ++next
    answer = undefined
    send({ op: 'call', id, number, args: pack(args) })
    const reply = answer
    if (reply.later) return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }))
    if (reply.error) throw reply.error
    return unpack(reply.value)
  }
  /** @param {any} message */
  const beCalled = message => {
    try {
      const value = own.get(message.number)?.(...unpack(message.args))
      if (typeof value?.then !== 'function') {
        send({ op: 'return', value: pack(value) })
        return
      }
      value.then(
        (/** @type {unknown} */ settled) => send({ op: 'settle', id: message.id, value: pack(settled) }),
        (/** @type {unknown} */ error) => send({ op: 'settle', id: message.id, error }),
      )
      send({ op: 'return', later: true })
    } catch (error) {
      send({ op: 'return', error })
    }
  }
  /** @param {any} message */
  const settle = message => {
    const { resolve, reject } = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) reject(message.error)
    else resolve(unpack(message.value))
  }
  /** @type {(value: any) => any} */
  const freeze = value => {
    if (value && typeof value === 'object') Object.values(value).forEach(freeze)
    return Object.freeze(value)
  }
  globalThis.addEventListener(incoming, event => {
    event.stopImmediatePropagation()
    const message = /** @type {any} */ (event).detail
    if (message.op === 'return') answer = message
    else if (message.op === 'settle') settle(message)
    else if (message.op === 'call') beCalled(message)
    else if (message.op === 'expose') {
      Object.defineProperty(globalThis, message.key, { value: freeze(unpack(message.api)), enumerable: true })
    }
  })
  return (key, api) => send({ op: 'expose', key, api: pack(api) })
}

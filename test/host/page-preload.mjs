// @ts-check
/**
 * What a sandboxed preload finds: `require('electron')` with contextBridge and ipcRenderer, a small `process`. Its source
 * runs in the isolated world of a page, so it uses nothing from outside itself.
 * @param {(key: string, api: unknown) => void} expose
 * @param {{ pack: (value: unknown) => string, unpack: (text: string) => any }} codec
 * @param {Record<string, string>} versions
 */
export function preloadWorld(expose, codec, versions) {
  const world = /** @type {any} */ (globalThis)
  const post = world.__hostPost
  const waiting = new Map()
  /** @type {Map<string, Function[]>} */
  const listeners = new Map()
  let next = 0

  world.__hostDeliver = (/** @type {string} */ text) => {
    const message = codec.unpack(text)
    if (message.channel !== undefined) {
      for (const listener of [...(listeners.get(message.channel) ?? [])]) listener({ ports: [] }, ...message.args)
      return
    }
    const { resolve, reject, channel } = waiting.get(message.id)
    waiting.delete(message.id)
    if ('error' in message) reject(new Error(`Error invoking remote method '${channel}': ${message.error}`))
    else resolve(message.value)
  }
  const ipcRenderer = {
    invoke: (/** @type {string} */ channel, /** @type {unknown[]} */ ...args) =>
      new Promise((resolve, reject) => {
        const id = ++next
        waiting.set(id, { resolve, reject, channel })
        post(codec.pack({ op: 'invoke', id, channel, args, origin: world.location.origin }))
      }),
    on: (/** @type {string} */ channel, /** @type {Function} */ listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    removeListener: (/** @type {string} */ channel, /** @type {Function} */ listener) => {
      const others = (listeners.get(channel) ?? []).filter(known => known !== listener)
      listeners.set(channel, others)
      return ipcRenderer
    },
  }
  const electron = { ipcRenderer, contextBridge: { exposeInMainWorld: expose } }
  const require = (/** @type {string} */ name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  const { platform } = versions
  return { require, process: { versions, platform, contextIsolated: true, sandboxed: true, type: 'renderer', env: {} } }
}

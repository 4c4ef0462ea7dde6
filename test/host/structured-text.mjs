// @ts-check
/**
 * Structured values to one string and back, as structured clone would carry them between processes. Its source is also
 * put into the page, so it uses nothing from outside itself.
 * @returns {{ pack: (value: unknown) => string, unpack: (text: string) => any }}
 */
export function structuredText() {
  /** @type {any} */
  const bytesWithBase64 = Uint8Array
  const toText = (/** @type {Uint8Array} */ bytes) =>
    'toBase64' in bytes
      ? /** @type {any} */ (bytes).toBase64()
      : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
  const toBytes = (/** @type {string} */ text) =>
    bytesWithBase64.fromBase64 ? bytesWithBase64.fromBase64(text) : new Uint8Array(Buffer.from(text, 'base64'))

  /** @type {(value: any) => any} */
  const encode = value => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (Object.is(value, -0)) return { $: 'number', v: '-0' }
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', v: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Date) return { $: 'date', v: encode(value.getTime()) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    if (value instanceof Map) return { $: 'map', v: [...value].map(pair => pair.map(encode)) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(encode) }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toText(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      return { $: 'bytes', v: toText(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    }
    if (Array.isArray(value)) return value.map(encode)
    const record = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, encode(part)]))
    return '$' in record ? { $: 'object', v: record } : record
  }

  /** @type {(value: any) => any} */
  const decode = value => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(decode)
    switch (value.$) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(value.v)
      case 'number':
        return Number(value.v)
      case 'date':
        return new Date(decode(value.v))
      case 'error':
        return Object.assign(new Error(value.v[1]), { name: value.v[0] })
      case 'map':
        return new Map(value.v.map((/** @type {any[]} */ pair) => pair.map(decode)))
      case 'set':
        return new Set(value.v.map(decode))
      case 'buffer':
        return toBytes(value.v).buffer
      case 'bytes':
        return toBytes(value.v)
      default: {
        const record = value.$ === 'object' ? value.v : value
        return Object.fromEntries(Object.entries(record).map(([key, part]) => [key, decode(part)]))
      }
    }
  }
  return { pack: value => JSON.stringify(encode(value)), unpack: text => decode(JSON.parse(text)) }
}

// @ts-check
/**
 * Messages of the DevTools protocol in CBOR (RFC 8949), as Chromium writes them: maps and arrays have no length of their
 * own and are wrapped in an envelope, a byte string of tag 24 whose length takes four bytes; texts are UTF-8, or byte
 * strings of UTF-16; bytes are byte strings of tag 22.
 */

const tag24 = 0xd8
const tagBytes = 0xd6
const fourByteLength = 0x5a
const [mapBegins, arrayBegins, ends] = [0xbf, 0x9f, 0xff]
const [utf8Type, bytesType] = [0x60, 0x40]
const words = new Map([
  [0xf4, false],
  [0xf5, true],
  [0xf6, null],
  [0xf7, undefined],
])

/** Bytes before the message inside an envelope: the tag, whatever form it takes, and the length. */
export const envelopeHeader = 7

/** @param {object} message @returns {Buffer[]} the parts of the message, in order; large bytes are not copied */
export function encodeMessage(message) {
  /** @type {Buffer[]} */
  const parts = []
  encode(message, parts)
  return parts
}

/**
 * @param {any} value
 * @param {Buffer[]} parts
 * @returns {number} how many bytes were added
 */
function encode(value, parts) {
  if (typeof value === 'string') return withLength(utf8Type, Buffer.from(value), parts)
  if (typeof value === 'number')
    return add(Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? whole(value) : double(value), parts)
  if (typeof value === 'boolean') return add(Buffer.of(value ? 0xf5 : 0xf4), parts)
  if (value === null || value === undefined) return add(Buffer.of(0xf6), parts)
  if (value instanceof Uint8Array) return add(Buffer.of(tagBytes), parts) + withLength(bytesType, value, parts)
  const header = Buffer.alloc(envelopeHeader + 1)
  parts.push(header)
  let length = 1
  if (Array.isArray(value)) for (const one of value) length += encode(one, parts)
  else
    for (const [key, one] of Object.entries(value))
      if (one !== undefined) length += encode(key, parts) + encode(one, parts)
  length += add(Buffer.of(ends), parts)
  header.set([tag24, 0x18, fourByteLength])
  header.writeUInt32BE(length, 3)
  header[7] = Array.isArray(value) ? arrayBegins : mapBegins
  return envelopeHeader + length
}

/** @param {Uint8Array} bytes @param {Buffer[]} parts */
function add(bytes, parts) {
  parts.push(/** @type {Buffer} */ (bytes))
  return bytes.length
}

/** @param {number} type @param {Uint8Array} bytes @param {Buffer[]} parts */
const withLength = (type, bytes, parts) => add(head(type, bytes.length), parts) + add(bytes, parts)

/** @param {number} value */
const whole = value => (value < 0 ? head(0x20, -1 - value) : head(0, value))

/** @param {number} type @param {number} value */
function head(type, value) {
  if (value < 24) return Buffer.of(type | value)
  if (value < 256) return Buffer.of(type | 24, value)
  const bytes = Buffer.alloc(value < 65_536 ? 3 : 5)
  bytes[0] = type | (value < 65_536 ? 25 : 26)
  if (value < 65_536) bytes.writeUInt16BE(value, 1)
  else bytes.writeUInt32BE(value, 1)
  return bytes
}

/** @param {number} value */
function double(value) {
  const bytes = Buffer.alloc(9)
  bytes[0] = 0xfb
  bytes.writeDoubleBE(value, 1)
  return bytes
}

/** How long the message is that begins here, with its envelope; `null` until its header came. @param {Buffer} bytes */
export function messageLength(bytes) {
  const at = bytes[1] === 0x18 ? 3 : 2
  return bytes.length < at + 4 ? null : at + 4 + bytes.readUInt32BE(at)
}

/** @param {Buffer} bytes of one whole message @returns {any} */
export function decodeMessage(bytes) {
  let at = 0
  const length = (/** @type {number} */ size) => {
    at += 1
    if (size < 24) return size
    if (size === 24) return bytes[at++] ?? 0
    const value =
      size === 25 ? bytes.readUInt16BE(at) : size === 26 ? bytes.readUInt32BE(at) : Number(bytes.readBigUInt64BE(at))
    at += 2 ** (size - 24)
    return value
  }
  const string = (/** @type {number} */ size) => {
    const count = length(size)
    at += count
    return bytes.subarray(at - count, at)
  }
  /** @returns {any} */
  const value = () => {
    const first = bytes[at] ?? 0
    const [type, size] = [first >> 5, first & 31]
    if (first === tag24) {
      at += bytes[at + 1] === 0x18 ? 2 : 1
      // The length of an envelope says how far to skip; what is inside is read.
      at += 5
      return value()
    }
    if (first === tagBytes) {
      at += 1
      return string((bytes[at] ?? 0) & 31)
    }
    if (first === mapBegins) {
      at += 1
      /** @type {Record<string, unknown>} */
      const record = {}
      while (bytes[at] !== ends) {
        const key = value()
        record[key] = value()
      }
      at += 1
      return record
    }
    if (first === arrayBegins) {
      at += 1
      const list = []
      while (bytes[at] !== ends) list.push(value())
      at += 1
      return list
    }
    if (type === 0) return length(size)
    if (type === 1) return -1 - length(size)
    if (type === 2) return string(size).toString('utf16le')
    if (type === 3) return string(size).toString('utf8')
    at += 1
    if (words.has(first)) return words.get(first)
    if (first !== 0xfb) throw new Error(`no message of the protocol begins with ${first.toString(16)}`)
    at += 8
    return bytes.readDoubleBE(at - 8)
  }
  return value()
}

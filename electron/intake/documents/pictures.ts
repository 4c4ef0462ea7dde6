import { intakeLimits } from '#shared/domain/intake-limits.ts'

/** What a browser draws and cannot run, by the first bytes. An SVG may hold a script and addresses: it is none of them. */
const kinds: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

export type Pictures = {
  /** The address of data of a picture that may be shown; `null` of what is none of the kinds, or too large for what is left. */
  addressOf(bytes: Uint8Array): string | null
  /** Keeps the room of a picture until it is shown; whether it will be. */
  keepRoom(bytes: Uint8Array): boolean
}

export function pictures(limits: { each: number; all: number } = intakeLimits.pictures): Pictures {
  let left = limits.all
  const kept = new Set<Uint8Array>()
  const take = (bytes: Uint8Array) => {
    if (typeOf(bytes) === undefined || bytes.byteLength > Math.min(limits.each, left)) return false
    left -= bytes.byteLength
    return true
  }
  return {
    keepRoom(bytes) {
      const hasRoom = take(bytes)
      if (hasRoom) kept.add(bytes)
      return hasRoom
    },
    addressOf(bytes) {
      if (!kept.delete(bytes) && !take(bytes)) return null
      const type = typeOf(bytes)
      const { buffer, byteOffset, byteLength } = bytes
      return `data:${type};base64,${Buffer.from(buffer, byteOffset, byteLength).toString('base64')}`
    },
  }
}

function typeOf(bytes: Uint8Array): string | undefined {
  const isWebp =
    Buffer.from(bytes.subarray(0, 12))
      .toString('latin1')
      .replace(/^(RIFF)....(WEBP)/s, '$1$2') === 'RIFFWEBP'
  if (isWebp) return 'image/webp'
  return kinds.find(([, head]) => head.every((byte, at) => bytes[at] === byte))?.[0]
}

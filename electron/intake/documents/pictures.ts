import { intakeLimits } from '#shared/domain/intake-limits.ts'

/** What a browser draws and cannot run, by the first bytes. An SVG may hold a script and addresses: it is none of them. */
const kinds: [string, number[]][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
]

/** The address of data of a picture that may be shown; `null` of what is none of the kinds, or too large for what is left. */
export type Pictures = { addressOf(bytes: Uint8Array): string | null }

export function pictures(limits: { each: number; all: number } = intakeLimits.pictures): Pictures {
  let left = limits.all
  return {
    addressOf(bytes) {
      const type = typeOf(bytes)
      if (!type || bytes.byteLength > Math.min(limits.each, left)) return null
      left -= bytes.byteLength
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

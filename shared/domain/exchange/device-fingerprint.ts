import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const groups = 6
const bytesPerGroup = 5

/**
 * What two people read to one another to know that they hold the same keys: six groups of five digits, about 99 bits of
 * the SHA-256 of both public keys. Keys in base64.
 */
export function deviceFingerprint({ signingKey, agreementKey }: { signingKey: string; agreementKey: string }): string {
  const digest = sha256(utf8ToBytes(`delibere/device/1|${signingKey}|${agreementKey}`))
  return Array.from({ length: groups }, (_, group) => {
    const bytes = digest.subarray(group * bytesPerGroup, (group + 1) * bytesPerGroup)
    const number = bytes.reduce((sum, byte) => sum * 256 + byte, 0)
    return String(number % 100_000).padStart(5, '0')
  }).join(' ')
}

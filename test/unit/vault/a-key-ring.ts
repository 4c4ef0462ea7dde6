import { randomBytes } from 'node:crypto'
import type { KeyRing } from '#electron/ports/key-ring.ts'
import { openBytes, sealBytes } from '#electron/vault/keys/sealed-bytes.ts'

/** A key ring of one session: what another one wrapped, it does not know. */
export function aKeyRing({ weak = false } = {}): KeyRing {
  const key = randomBytes(32)
  return {
    isWeak: () => weak,
    wrap: secret => sealBytes(key, 'key ring', secret),
    unwrap: wrapped => {
      const secret = openBytes(key, 'key ring', wrapped)
      if (secret === null) throw new Error('unknown to this key ring')
      return secret
    },
  }
}

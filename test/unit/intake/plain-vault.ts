import { createHash } from 'node:crypto'
import type { OpenVault, Vaults } from '#electron/ports/vaults.ts'
import { failure, ok } from '#shared/domain/result.ts'

/** A vault in memory: what these tests need of one is that bytes come back by their hash. */
/** `refuseWith`: what its disk answers from then on. */
type PlainVault = {
  vaults: Vaults
  stored: Map<string, Uint8Array>
  derived: Map<string, Uint8Array>
  refuseWith(error: Error): void
}

export function plainVault(): PlainVault {
  const stored = new Map<string, Uint8Array>()
  const derived = new Map<string, Uint8Array>()
  let refusal: Error | null = null
  const vault: OpenVault = {
    profile: {
      profileId: 'p',
      committee: { name: 'Comité', city: 'Villeneuve' },
      identity: { memberId: 'm', name: 'Claire Morvan', kind: 'member' },
      demonstration: false,
      protection: ['passphrase'],
    },
    files: {
      put: async source => {
        const parts: Uint8Array[] = []
        if (source instanceof Uint8Array) parts.push(source)
        else
          for await (const part of source) {
            if (refusal) throw refusal
            parts.push(part.slice())
          }
        const bytes = new Uint8Array(Buffer.concat(parts))
        const sha256 = createHash('sha256').update(bytes).digest('hex')
        const known = stored.has(sha256)
        stored.set(sha256, bytes)
        return { sha256, size: bytes.byteLength, known }
      },
      drop: sha256 => void stored.delete(sha256),
      size: async sha256 => stored.get(sha256)?.byteLength ?? null,
      read: async (sha256, start, end) => {
        const bytes = stored.get(sha256)
        return bytes ? ok(bytes.slice(start, end)) : failure('file_absent')
      },
    },
    derived: {
      read: async name => derived.get(name) ?? null,
      write: async (name, value) => void derived.set(name, value),
    },
    readSetting: async () => null,
    writeSetting: async () => undefined,
    logged: async () => [],
  }
  return {
    stored,
    derived,
    refuseWith: error => {
      refusal = error
    },
    vaults: {
      of: profileId => {
        if (profileId !== 'p') throw new Error('no such profile is open')
        return vault
      },
    },
  }
}

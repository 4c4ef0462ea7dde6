import { randomUUID } from 'node:crypto'
import type { ReadPackage } from './read-package.ts'

/** Packages that were read and wait for the person's word, one a profile. */
export type HeldPackages = {
  /** Takes the place of the one before; answers the token that names it for its own profile. */
  hold(profileId: string, read: ReadPackage): string
  find(profileId: string, token: string): ReadPackage | null
  /** Forgets that of a profile that closes. */
  drop(profileId: string): void
}

export function heldPackages(): HeldPackages {
  const held = new Map<string, { token: string; read: ReadPackage }>()
  return {
    hold(profileId, read) {
      const token = randomUUID()
      held.set(profileId, { token, read })
      return token
    },
    find(profileId, token) {
      const own = held.get(profileId)
      return own?.token === token ? own.read : null
    },
    drop(profileId) {
      held.delete(profileId)
    },
  }
}

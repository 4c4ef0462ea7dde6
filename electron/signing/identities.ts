import { randomUUID } from 'node:crypto'
import type { SigningIdentity } from './identity.ts'

/** Keys waiting for their one signature, each seen by the profile that opened it only. */
export type Identities = {
  /** Holds an identity for ten minutes at most; the token names it for its own profile. */
  hold(profileId: string, identity: SigningIdentity): string
  /** Gives the identity and forgets it. */
  take(profileId: string, token: string): SigningIdentity | null
  /** Forgets all of a profile that closes. */
  drop(profileId: string): void
}

const longestHold = 10 * 60_000

export function holdIdentities(): Identities {
  const held = new Map<string, { profileId: string; identity: SigningIdentity; timer: NodeJS.Timeout }>()
  const forget = (token: string) => {
    clearTimeout(held.get(token)?.timer)
    held.delete(token)
  }
  return {
    hold(profileId, identity) {
      const token = randomUUID()
      const timer = setTimeout(() => forget(token), longestHold)
      // A waiting key must not keep the program from ending.
      timer.unref()
      held.set(token, { profileId, identity, timer })
      return token
    },
    take(profileId, token) {
      const entry = held.get(token)
      if (entry?.profileId !== profileId) return null
      forget(token)
      return entry.identity
    },
    drop(profileId) {
      for (const [token, entry] of held) if (entry.profileId === profileId) forget(token)
    },
  }
}

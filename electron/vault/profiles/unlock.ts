import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { KeyRing } from '#electron/ports/key-ring.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { readRecoveryKey } from '../keys/recovery-key.ts'
import {
  unwrapWithKeyRing,
  unwrapWithPassphrase,
  unwrapWithRecoveryKey,
  type WrappedKeys,
} from '../keys/wrapped-keys.ts'

export type UnlockFailure = 'cancelled' | 'key_ring_refused' | 'too_many_attempts'
type Ways = { keyRing: KeyRing; askPassphrase: AskPassphrase }

/** After so many the window closes: someone who is guessing starts over, someone who mistypes reads the message. */
const mostAttempts = 5

/** The data key of a profile, by its usual way: the key ring, else the passphrase. */
export async function unlockAsUsual(
  keys: WrappedKeys,
  profile: ProfileSummary,
  { keyRing, askPassphrase }: Ways,
): Promise<Result<Buffer, UnlockFailure>> {
  const fromKeyRing = unwrapWithKeyRing(keyRing, keys)
  if (fromKeyRing) return ok(fromKeyRing)
  if (!keys.passphrase) return failure('key_ring_refused')
  return ask(askPassphrase, 'unlock', profile, typed => unwrapWithPassphrase(typed, keys))
}

/** The data key of a profile, by the recovery key that was shown when it was made. */
export const unlockWithRecoveryKey = (
  keys: WrappedKeys,
  profile: ProfileSummary,
  { askPassphrase }: Ways,
): Promise<Result<Buffer, UnlockFailure>> =>
  ask(askPassphrase, 'recovery_key', profile, async typed => {
    const secret = readRecoveryKey(typed)
    return secret === null ? null : unwrapWithRecoveryKey(secret, keys)
  })

async function ask(
  askPassphrase: AskPassphrase,
  purpose: 'unlock' | 'recovery_key',
  profile: ProfileSummary,
  tryOut: (typed: string) => Promise<Buffer | null>,
): Promise<Result<Buffer, UnlockFailure>> {
  for (let attempt = 1; attempt <= mostAttempts; attempt++) {
    const typed = await askPassphrase({ purpose, subject: profile.committee.name, attempt })
    if (typed === null) return failure('cancelled')
    const dataKey = await tryOut(typed)
    if (dataKey) return ok(dataKey)
  }
  return failure('too_many_attempts')
}

import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { KeyRing } from '#electron/ports/key-ring.ts'
import { passphraseKey, scryptCosts, usualCosts } from './passphrase-key.ts'
import { recoveryWrappingKey } from './recovery-key.ts'
import { openBytes, sealBytes } from './sealed-bytes.ts'

const base64 = z.base64()

/** The data key, wrapped up to three ways; each opens it alone. */
export const wrappedKeys = z.object({
  safe_storage: z.object({ wrapped: base64 }).optional(),
  passphrase: z.object({ salt: base64, scrypt: scryptCosts, wrapped: base64 }).optional(),
  recovery_key: z.object({ salt: base64, wrapped: base64 }),
})
export type WrappedKeys = z.infer<typeof wrappedKeys>

const saltLength = 32
const passphraseContext = 'delibere/passphrase/1'
const recoveryContext = 'delibere/recovery/1'

export const wrapWithKeyRing = (keyRing: KeyRing, dataKey: Uint8Array) => ({
  wrapped: toBase64(keyRing.wrap(dataKey)),
})

export async function wrapWithPassphrase(passphrase: string, dataKey: Uint8Array) {
  const salt = randomBytes(saltLength)
  const key = await passphraseKey(passphrase, salt, usualCosts)
  return {
    salt: toBase64(salt),
    scrypt: usualCosts,
    wrapped: toBase64(sealBytes(key, passphraseContext, dataKey)),
  }
}

export function wrapWithRecoveryKey(secret: Uint8Array, dataKey: Uint8Array) {
  const salt = randomBytes(saltLength)
  const sealed = sealBytes(recoveryWrappingKey(secret, salt), recoveryContext, dataKey)
  return { salt: toBase64(salt), wrapped: toBase64(sealed) }
}

/** `null` where the key ring does not know these bytes: another session, another machine, a lost key ring. */
export function unwrapWithKeyRing(keyRing: KeyRing, keys: WrappedKeys): Buffer | null {
  if (!keys.safe_storage) return null
  try {
    return Buffer.from(keyRing.unwrap(fromBase64(keys.safe_storage.wrapped)))
  } catch {
    return null
  }
}

export async function unwrapWithPassphrase(passphrase: string, keys: WrappedKeys): Promise<Buffer | null> {
  if (!keys.passphrase) return null
  const { salt, scrypt, wrapped } = keys.passphrase
  return openBytes(await passphraseKey(passphrase, fromBase64(salt), scrypt), passphraseContext, fromBase64(wrapped))
}

export function unwrapWithRecoveryKey(secret: Uint8Array, { recovery_key }: WrappedKeys): Buffer | null {
  const key = recoveryWrappingKey(secret, fromBase64(recovery_key.salt))
  return openBytes(key, recoveryContext, fromBase64(recovery_key.wrapped))
}

const toBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const fromBase64 = (text: string) => Buffer.from(text, 'base64')

import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passphraseKey, scryptCosts, usualCosts } from '#electron/vault/keys/passphrase-key.ts'
import { readRecoveryKey, recoverySecretLength, writeRecoveryKey } from '#electron/vault/keys/recovery-key.ts'
import { openBytes, sealBytes } from '#electron/vault/keys/sealed-bytes.ts'
import { subkeysOf } from '#electron/vault/keys/subkeys.ts'
import {
  unwrapWithKeyRing,
  unwrapWithPassphrase,
  unwrapWithRecoveryKey,
  wrapWithKeyRing,
  wrapWithPassphrase,
  wrapWithRecoveryKey,
} from '#electron/vault/keys/wrapped-keys.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aKeyRing } from '../a-key-ring.ts'

const dataKey = randomBytes(32)
const secret = randomBytes(recoverySecretLength)
const recovery_key = wrapWithRecoveryKey(secret, dataKey)

test('the recovery key reads back as typed by a person', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: recoverySecretLength, maxLength: recoverySecretLength }), bytes => {
      const shown = writeRecoveryKey(bytes)
      expect(shown).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
      const typed = shown.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
      expect(readRecoveryKey(typed)).toEqual(Buffer.from(bytes))
    }),
    propertySeed(),
  )
})

test('one wrong character of the recovery key is noticed', () => {
  const shown = writeRecoveryKey(secret)
  for (const [index, character] of [...shown].entries()) {
    if (character === '-') continue
    const wrong = `${shown.slice(0, index)}${character === 'A' ? 'B' : 'A'}${shown.slice(index + 1)}`
    expect(readRecoveryKey(wrong)).toBeNull()
  }
  for (const wrong of ['', shown.slice(5), `${shown}AAAA`, 'Ü'.repeat(36)]) expect(readRecoveryKey(wrong)).toBeNull()
})

test('the recovery key opens the data key, another one does not', () => {
  expect(unwrapWithRecoveryKey(secret, { recovery_key })).toEqual(dataKey)
  expect(unwrapWithRecoveryKey(randomBytes(recoverySecretLength), { recovery_key })).toBeNull()
})

test('the passphrase opens the data key however its accents were typed, another one does not', async () => {
  const passphrase = await wrapWithPassphrase('déjà vu à Nantes'.normalize('NFC'), dataKey)
  const keys = { passphrase, recovery_key }
  expect(await unwrapWithPassphrase('déjà vu à Nantes'.normalize('NFD'), keys)).toEqual(dataKey)
  expect(await unwrapWithPassphrase('deja vu a Nantes', keys)).toBeNull()
})

test('guessing a passphrase costs what scrypt with N = 2^17 costs, and a file cannot ask for less', async () => {
  expect(usualCosts.N).toBeGreaterThanOrEqual(2 ** 17)
  expect(scryptCosts.safeParse({ N: 2 ** 14, r: 8, p: 1 }).success).toBe(false)
  const salt = randomBytes(32)
  expect(await passphraseKey('a', salt, usualCosts)).not.toEqual(await passphraseKey('b', salt, usualCosts))
})

test('the key ring opens the data key; another session, or none, does not', () => {
  const keys = { safe_storage: wrapWithKeyRing(aKeyRing(), dataKey), recovery_key }
  const keyRing = aKeyRing()
  const own = { safe_storage: wrapWithKeyRing(keyRing, dataKey), recovery_key }
  expect(unwrapWithKeyRing(keyRing, own)).toEqual(dataKey)
  expect(unwrapWithKeyRing(keyRing, keys)).toBeNull()
  expect(unwrapWithKeyRing(keyRing, { recovery_key })).toBeNull()
})

test('each use has a key of its own', () => {
  const keys = Object.values(subkeysOf(dataKey)).map(key => key.toString('hex'))
  expect(new Set([...keys, dataKey.toString('hex')]).size).toBe(7)
})

test('sealed bytes open with their key and context only, and no changed byte passes', () => {
  const sealed = sealBytes(dataKey, 'context', Buffer.from('secret'))
  expect(openBytes(dataKey, 'context', sealed)?.toString()).toBe('secret')
  expect(openBytes(dataKey, 'another', sealed)).toBeNull()
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed)
    changed[at] = (changed[at] ?? 0) ^ 1
    expect(openBytes(dataKey, 'context', changed)).toBeNull()
  }
})

import { safeStorage } from 'electron'
import type { KeyRing } from '#electron/ports/key-ring.ts'

/** Secrets are bytes; safeStorage keeps text, so they travel as base64. */
export const systemKeyRing = (): KeyRing => ({
  isWeak: () =>
    !safeStorage.isEncryptionAvailable() ||
    (process.platform === 'linux' && ['basic_text', 'unknown'].includes(safeStorage.getSelectedStorageBackend())),
  wrap: secret => new Uint8Array(safeStorage.encryptString(Buffer.from(secret).toString('base64'))),
  unwrap: wrapped => new Uint8Array(Buffer.from(safeStorage.decryptString(Buffer.from(wrapped)), 'base64')),
})

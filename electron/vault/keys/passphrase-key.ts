import { scrypt } from 'node:crypto'
import { z } from 'zod'
import { keyLength } from './subkeys.ts'

/** Costs of scrypt (RFC 7914). The bounds keep a hostile file from asking for all the memory, or for none of the work. */
export const scryptCosts = z.object({
  N: z
    .number()
    .int()
    .min(2 ** 17)
    .max(2 ** 20),
  r: z.number().int().min(8).max(16),
  p: z.number().int().min(1).max(4),
})
export type ScryptCosts = z.infer<typeof scryptCosts>

/** 128 MB and about half a second on an office machine. */
export const usualCosts: ScryptCosts = { N: 2 ** 17, r: 8, p: 1 }

/** The key that wraps the data key. Passphrases are compared in NFC: keyboards differ in how they make an accent. */
export function passphraseKey(passphrase: string, salt: Uint8Array, { N, r, p }: ScryptCosts): Promise<Buffer> {
  const maxmem = 256 * N * r
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, keyLength, { N, r, p, maxmem }, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}

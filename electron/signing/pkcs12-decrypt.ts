import { Buffer } from 'node:buffer'
import { createDecipheriv, pbkdf2Sync } from 'node:crypto'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type Der, DerFault, derChildren, derTag, expectTag } from './der.ts'
import { readInteger, readOid } from './der-values.ts'
import { bmpPassphrase, pkcs12Key } from './pkcs12-key.ts'
import { decryptRc2 } from './rc2.ts'

/** Iterations beyond this are taken for an attempt to keep the machine busy. */
export const mostIterations = 10_000_000

export type DecryptFault = 'wrong_passphrase' | 'unsupported_protection'

const pbes2 = '1.2.840.113549.1.5.13'
const pbkdf2 = '1.2.840.113549.1.5.12'
const hmacs: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}
const ciphers: Record<string, { name: string; keySize: number }> = {
  '1.2.840.113549.3.7': { name: 'des-ede3-cbc', keySize: 24 },
  '2.16.840.1.101.3.4.1.2': { name: 'aes-128-cbc', keySize: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'aes-192-cbc', keySize: 24 },
  '2.16.840.1.101.3.4.1.42': { name: 'aes-256-cbc', keySize: 32 },
}
/** Schemes of PKCS#12 itself (RFC 7292 appendix C), all with SHA-1. */
const oldSchemes: Record<string, { cipher: 'des-ede3-cbc' | 'rc2'; keySize: number }> = {
  '1.2.840.113549.1.12.1.3': { cipher: 'des-ede3-cbc', keySize: 24 },
  '1.2.840.113549.1.12.1.5': { cipher: 'rc2', keySize: 16 },
  '1.2.840.113549.1.12.1.6': { cipher: 'rc2', keySize: 5 },
}

/**
 * Decrypts what a password-based AlgorithmIdentifier protects: PBES2 with PBKDF2 (RFC 8018), or the old schemes of
 * PKCS#12. Throws `DerFault` where the parameters are malformed.
 */
export function decryptWithPassphrase(
  algorithm: Der,
  passphrase: string,
  data: Uint8Array,
): Result<Uint8Array, DecryptFault> {
  const [id, parameters] = derChildren(algorithm, derTag.sequence)
  const name = readOid(id)
  if (!parameters) throw new DerFault('parameters absent')
  if (name === pbes2) return decryptPbes2(parameters, passphrase, data)
  const scheme = oldSchemes[name]
  if (!scheme) return failure('unsupported_protection', { algorithm: name })
  const [salt, rounds] = derChildren(parameters, derTag.sequence)
  const iterations = readIterations(rounds)
  const derive = (purpose: 'encryption' | 'initial_vector', size: number) =>
    pkcs12Key('sha1', bmpPassphrase(passphrase), expectTag(salt, derTag.octetString).content, iterations, purpose, size)
  const key = derive('encryption', scheme.keySize)
  const iv = derive('initial_vector', 8)
  const plain = scheme.cipher === 'rc2' ? decryptRc2(key, iv, data) : decryptWith(scheme.cipher, key, iv, data)
  return plain ? ok(plain) : failure('wrong_passphrase')
}

function decryptPbes2(parameters: Der, passphrase: string, data: Uint8Array): Result<Uint8Array, DecryptFault> {
  const [derivation, encryption] = derChildren(parameters, derTag.sequence).map(one =>
    derChildren(one, derTag.sequence),
  )
  const derivationName = readOid(derivation?.[0])
  const cipher = ciphers[readOid(encryption?.[0])]
  if (derivationName !== pbkdf2) return failure('unsupported_protection', { algorithm: derivationName })
  if (!cipher) return failure('unsupported_protection', { algorithm: readOid(encryption?.[0]) })
  const [salt, rounds, ...options] = derChildren(expectTag(derivation?.[1], derTag.sequence))
  const iterations = readIterations(rounds)
  const stated = options.find(option => option.tag === derTag.sequence)
  const hmac = stated ? hmacs[readOid(derChildren(stated)[0])] : 'sha1'
  if (!hmac) return failure('unsupported_protection', { algorithm: 'hmac' })
  const { content } = expectTag(salt, derTag.octetString)
  const key = pbkdf2Sync(Buffer.from(passphrase, 'utf8'), content, iterations, cipher.keySize, hmac)
  const iv = expectTag(encryption?.[1], derTag.octetString).content
  const plain = decryptWith(cipher.name, key, iv, data)
  return plain ? ok(plain) : failure('wrong_passphrase')
}

export function readIterations(value: Der | undefined): number {
  const iterations = readInteger(value)
  if (iterations < 1 || iterations > mostIterations) throw new DerFault('iterations')
  return iterations
}

function decryptWith(cipher: string, key: Uint8Array, iv: Uint8Array, data: Uint8Array): Uint8Array | null {
  try {
    const decipher = createDecipheriv(cipher, key, iv)
    return Uint8Array.from(Buffer.concat([decipher.update(data), decipher.final()]))
  } catch {
    return null
  }
}

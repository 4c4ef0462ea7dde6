import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'

/** What the derived bytes are for (RFC 7292 B.3). */
export type KeyPurpose = 'encryption' | 'initial_vector' | 'integrity'
const purposeIds: Record<KeyPurpose, number> = { encryption: 1, initial_vector: 2, integrity: 3 }

/** Key derivation of PKCS#12 (RFC 7292 B.2). `passphrase` is a BMPString with its final zero. */
export function pkcs12Key(
  hash: string,
  passphrase: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  purpose: KeyPurpose,
  size: number,
): Uint8Array {
  const block = hash === 'sha384' || hash === 'sha512' ? 128 : 64
  const diversifier = Buffer.alloc(block, purposeIds[purpose])
  const input = Buffer.concat([stretch(salt, block), stretch(passphrase, block)])
  const output: Buffer[] = []
  for (let have = 0; have < size; ) {
    let digest = createHash(hash).update(diversifier).update(input).digest()
    for (let round = 1; round < iterations; round++) digest = createHash(hash).update(digest).digest()
    output.push(digest)
    have += digest.length
    const addend = stretch(digest, block).subarray(0, block)
    for (let at = 0; at < input.length; at += block) addPlusOne(input.subarray(at, at + block), addend)
  }
  return Uint8Array.from(Buffer.concat(output).subarray(0, size))
}

/** BMPString with a final zero, as the derivation above wants it. */
export function bmpPassphrase(passphrase: string): Uint8Array {
  return Uint8Array.from(Buffer.from(`${passphrase}\0`, 'utf16le').swap16())
}

/** Repeats `bytes` to the next multiple of `block`; empty stays empty. */
function stretch(bytes: Uint8Array, block: number): Buffer {
  const length = block * Math.ceil(bytes.length / block)
  return bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(length, bytes)
}

/** block := block + addend + 1 modulo 2^(8 × size), both big-endian. */
function addPlusOne(block: Uint8Array, addend: Uint8Array): void {
  let carry = 1
  for (let at = block.length - 1; at >= 0; at--) {
    const sum = (block[at] ?? 0) + (addend[at] ?? 0) + carry
    block[at] = sum & 0xff
    carry = sum >> 8
  }
}

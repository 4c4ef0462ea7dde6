import { webcrypto } from 'node:crypto'
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import type { z } from 'zod'
import type { sealedEnvelope } from '#shared/domain/assessment.ts'
import { canonicalJson } from '#shared/domain/canonical-hash.ts'

type Envelope = z.infer<typeof sealedEnvelope>

/** What the ciphertext is bound to: it opens as the body of no other assessment, and under no other commitment. */
export type Bond = { assessmentId: string; commitment: string }

/** HPKE, RFC 9180, base mode. */
const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })
const info = bufferOf(Buffer.from('delibere/sealed-assessment/1'))
const suiteName = 'DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM'

/** Encrypts to a raw P-256 public key, in base64. Rejects where it is no point of the curve. */
export async function sealTo(recipient: string, bond: Bond, body: Uint8Array): Promise<Envelope> {
  const recipientPublicKey = await suite.kem.deserializePublicKey(bufferOf(Buffer.from(recipient, 'base64')))
  const { enc, ct } = await suite.seal({ recipientPublicKey, info }, bufferOf(body), boundTo(bond))
  return {
    suite: suiteName,
    recipient,
    encapsulated: Buffer.from(enc).toString('base64'),
    ciphertext: Buffer.from(ct).toString('base64'),
  }
}

/** `null` where the envelope is for another key, of another assessment, or was changed. `privateKey` is PKCS#8. */
export async function openEnvelope(privateKey: Uint8Array, bond: Bond, envelope: Envelope): Promise<Buffer | null> {
  const recipientKey = await webcrypto.subtle.importKey(
    'pkcs8',
    privateKey,
    { name: 'ECDH', namedCurve: 'P-256' },
    true,
    ['deriveBits'],
  )
  try {
    const enc = bufferOf(Buffer.from(envelope.encapsulated, 'base64'))
    const ciphertext = bufferOf(Buffer.from(envelope.ciphertext, 'base64'))
    return Buffer.from(await suite.open({ recipientKey, enc, info }, ciphertext, boundTo(bond)))
  } catch {
    return null
  }
}

const boundTo = ({ assessmentId, commitment }: Bond): ArrayBuffer =>
  bufferOf(Buffer.from(canonicalJson({ assessmentId, commitment })))

/** A copy of its own, since a Buffer may be a part of a larger one. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer as ArrayBuffer
}

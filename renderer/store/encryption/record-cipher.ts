import { fromBase64, toBase64 } from './base64.ts'

const nonceLength = 12
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Which revision of which record a body belongs to: authenticated with it, so that none can be put in another's place. */
export type Place = { collection: string; id: string; revision: string }

/** AES-256-GCM, base64 of nonce and ciphertext. */
export async function sealBody(key: CryptoKey, place: Place, body: unknown): Promise<string> {
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const plain = encoder.encode(JSON.stringify(body))
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: bind(place) }, key, plain)
  const sealed = new Uint8Array(nonceLength + cipher.byteLength)
  sealed.set(nonce)
  sealed.set(new Uint8Array(cipher), nonceLength)
  return toBase64(sealed)
}

/** `null` where authentication fails: another record's body, another revision's, or changed bytes. */
export async function openBody(key: CryptoKey, place: Place, sealed: string): Promise<Record<string, unknown> | null> {
  try {
    const bytes = fromBase64(sealed)
    const iv = bytes.subarray(0, nonceLength)
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: bind(place) },
      key,
      bytes.subarray(nonceLength),
    )
    return JSON.parse(decoder.decode(plain)) as Record<string, unknown>
  } catch {
    return null
  }
}

const bind = ({ collection, id, revision }: Place) => encoder.encode(`${collection}|${id}|${revision}`)

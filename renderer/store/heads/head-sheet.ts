import type { HeadsSum } from '#shared/domain/store/heads-digest.ts'

export type StoredHead = { revision: string; deleted: boolean }

/** The heads of one collection at one moment: what the store would say if every document were read. */
export type HeadSheet = {
  /** Documents written later carry a later `_meta.lwt`. */
  cut: number
  sum: HeadsSum
  heads: Map<string, StoredHead>
}

/** As it lies in IndexedDB. */
export type SealedSheet = { cut: number; sealed: Uint8Array<ArrayBuffer> }

type Content = { sum: HeadsSum; ids: string[]; revisions: string[]; deleted: string[] }

const nonceLength = 12
const encoder = new TextEncoder()

/** AES-256-GCM, nonce first; bound to its collection and its cut. */
export async function sealSheet(key: CryptoKey, collection: string, sheet: HeadSheet): Promise<SealedSheet> {
  const { cut, sum, heads } = sheet
  const content: Content = {
    sum,
    ids: [...heads.keys()],
    revisions: [...heads.values()].map(({ revision }) => revision),
    deleted: [...heads].flatMap(([id, { deleted }]) => (deleted ? [id] : [])),
  }
  const nonce = crypto.getRandomValues(new Uint8Array(nonceLength))
  const plain = encoder.encode(JSON.stringify(content))
  const cipher = await crypto.subtle.encrypt(ciphering(nonce, collection, cut), key, plain)
  const sealed = new Uint8Array(nonceLength + cipher.byteLength)
  sealed.set(nonce)
  sealed.set(new Uint8Array(cipher), nonceLength)
  return { cut, sealed }
}

/** `null` where it is not authentic: the documents are then read instead. */
export async function openSheet(
  key: CryptoKey,
  collection: string,
  { cut, sealed }: SealedSheet,
): Promise<HeadSheet | null> {
  try {
    const how = ciphering(sealed.subarray(0, nonceLength), collection, cut)
    const plain = await crypto.subtle.decrypt(how, key, sealed.subarray(nonceLength))
    const { sum, ids, revisions, deleted } = JSON.parse(new TextDecoder().decode(plain)) as Content
    const gone = new Set(deleted)
    const heads = ids.map(
      (id, index) => [id, { revision: revisions[index] ?? '', deleted: gone.has(id) }] satisfies [string, StoredHead],
    )
    return { cut, sum, heads: new Map(heads) }
  } catch {
    return null
  }
}

const ciphering = (iv: Uint8Array<ArrayBuffer>, collection: string, cut: number) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(`heads|${collection}|${cut}`),
})

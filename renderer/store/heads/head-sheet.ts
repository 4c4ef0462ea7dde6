import type { HeadsSum } from '#shared/domain/store/heads-digest.ts'
import type { PlainDocument } from '../encryption/stored-document.ts'

export type StoredHead = { revision: string; deleted: boolean }

/** Documents as they were when the sheet was made, by identifier; each counts only where its revision is the known one. */
export type Cover = Map<string, PlainDocument>

/** The heads of one collection at one moment: what the store would say if every document were read. */
export type HeadSheet = {
  /** Documents written later carry a later `_meta.lwt`. */
  cut: number
  sum: HeadsSum
  heads: Map<string, StoredHead>
  /** Of a collection that a screen lists whole. */
  cover: Cover | null
}

/** As it lies in IndexedDB. */
export type SealedSheet = { cut: number; sealed: Uint8Array<ArrayBuffer> }

type Content = { sum: HeadsSum; ids: string[]; revisions: string[]; deleted: string[]; cover?: PlainDocument[] }

const nonceLength = 12
const encoder = new TextEncoder()

/** AES-256-GCM, nonce first; bound to its collection and its cut. */
export async function sealSheet(key: CryptoKey, collection: string, sheet: HeadSheet): Promise<SealedSheet> {
  const { cut, sum, heads, cover } = sheet
  const content: Content = {
    sum,
    ids: [...heads.keys()],
    revisions: [...heads.values()].map(({ revision }) => revision),
    deleted: [...heads].flatMap(([id, { deleted }]) => (deleted ? [id] : [])),
    ...(cover && { cover: [...cover.values()] }),
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
    const { sum, ids, revisions, deleted, cover } = JSON.parse(new TextDecoder().decode(plain)) as Content
    const gone = new Set(deleted)
    const heads = ids.map(
      (id, index) => [id, { revision: revisions[index] ?? '', deleted: gone.has(id) }] satisfies [string, StoredHead],
    )
    return { cut, sum, heads: new Map(heads), cover: cover ? coverOf(cover) : null }
  } catch {
    return null
  }
}

export const coverOf = (documents: readonly PlainDocument[]): Cover =>
  new Map(documents.map(document => [document.id, document]))

const ciphering = (iv: Uint8Array<ArrayBuffer>, collection: string, cut: number) => ({
  name: 'AES-GCM',
  iv,
  additionalData: encoder.encode(`heads|${collection}|${cut}`),
})

import type { CollectionName } from '#shared/domain/store/collections.ts'
import { collections } from '#shared/domain/store/collections.ts'
import { openBody, sealBody } from './record-cipher.ts'
import { clearPart, type PlainDocument, type SealedDocument, withoutMetadata } from './stored-document.ts'

/**
 * Seals and opens the documents of one collection. The body repeats the clear fields: IndexedDB's copy of them serves
 * the indexes and is only believed when the body says the same.
 */
export function documentCipher(key: CryptoKey, collection: CollectionName) {
  const clear: readonly string[] = collections[collection].clear

  return {
    async seal(document: PlainDocument): Promise<SealedDocument> {
      const place = { collection, id: document.id, revision: document._rev }
      // A tombstone keeps nothing of what was deleted.
      const body = document._deleted ? {} : withoutMetadata(document)
      return { ...clearPart(document, clear), body: await sealBody(key, place, body) } as SealedDocument
    },

    /** `null` where the document is not authentic. */
    async open(sealed: SealedDocument): Promise<PlainDocument | null> {
      const body = await openBody(key, { collection, id: sealed.id, revision: sealed._rev }, sealed.body)
      if (body === null) return null
      if (sealed._deleted) return clearPart(sealed, clear)
      if (['id', ...clear].some(field => body[field] !== sealed[field])) return null
      return { ...clearPart(sealed, clear), ...body }
    },
  }
}

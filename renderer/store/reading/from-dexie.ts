import type { PlainDocument } from '../encryption/stored-document.ts'

export type DexieDocument = Omit<PlainDocument, '_deleted'> & { _deleted: '0' | '1' }

/** IndexedDB has no boolean keys: RxDB stores `_deleted` as text. The rest is flat and stored as it is. */
export const fromDexie = (stored: DexieDocument): PlainDocument =>
  ({ ...stored, _deleted: stored._deleted === '1' }) as PlainDocument

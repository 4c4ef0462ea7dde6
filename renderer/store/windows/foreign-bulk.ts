import { type EventBulk, type RxStorageChangeEvent, randomToken } from 'rxdb/plugins/core'
import type { PlainDocument } from '../encryption/stored-document.ts'

type Event = RxStorageChangeEvent<PlainDocument>

/** What RxDB would say of a document that it did not write itself. */
export function foreignEvent(document: PlainDocument, wasThere: boolean, before?: PlainDocument): Event {
  const common = { documentId: document.id, documentData: document }
  if (!wasThere) return { ...common, operation: 'INSERT' } as Event
  // Of the document before, queries look at the clear fields alone.
  return {
    ...common,
    operation: document._deleted ? 'DELETE' : 'UPDATE',
    previousDocumentData: before ?? document,
  } as Event
}

export const foreignBulk = (events: Event[]): EventBulk<Event, unknown> => {
  const last = events.at(-1)?.documentData
  return {
    id: randomToken(12),
    events,
    checkpoint: { id: last?.id, lwt: last?._meta.lwt },
    context: 'other-window',
  } as EventBulk<Event, unknown>
}

import type { LogEntry } from '#shared/ipc/payloads.ts'

/** The `height`-th revision of a note. */
export const anEntry = (id: string, height = 1, body = `note ${id}`): LogEntry => ({
  collection: 'annotations',
  id,
  revision: `${height}-abcdef`,
  document: { id, dossierId: 'd-1', pieceId: 'p-1', body },
})

export const aTombstone = (id: string, height: number): LogEntry => ({ ...anEntry(id, height), document: null })

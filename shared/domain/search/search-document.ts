export const searchKinds = ['dossier', 'piece', 'note', 'grid', 'text', 'member'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What the index holds of one thing that can be opened: a page, a note, a question, a part of a text. */
export type SearchDocument = {
  id: string
  kind: SearchKind
  /** Of the dossier, piece, annotation, model, text or member it belongs to. */
  recordId: string
  dossierId?: string
  /** Of a note: the piece it is on. */
  pieceId?: string
  /** Of a page, from 1. */
  page?: number
  /** Question of a grid, part of a text. */
  part?: string
  author?: string
  /** ISO 8601, day or instant. */
  date?: string
  title: string
  /** Numbers, codes, names of files: sought as they are written. */
  reference: string
  body: string
}

/** What the index knows of one record, or of the words of one file; it is replaced whole. */
export type SearchSource = {
  key: string
  /** Differs where the documents may differ. */
  revision: string
  documents: SearchDocument[]
}

/** A line of what somebody wrote in fields, with the words of it that were found. */
export type FoundLine = { text: string; start: number; end: number }

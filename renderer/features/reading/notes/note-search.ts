/** The note at whose passage a piece is opened. */
export type NoteSearch = { note?: string }

/** Reads an address that people may have written: what is not understood is left out. */
export const readNoteSearch = ({ note }: Record<string, unknown>): NoteSearch =>
  typeof note === 'string' && note !== '' ? { note } : {}

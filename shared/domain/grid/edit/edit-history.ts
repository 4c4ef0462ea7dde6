/** A document with what it was before its changes and what it was before they were undone, the oldest first. */
export type EditHistory<Document> = {
  past: readonly Document[]
  present: Document
  future: readonly Document[]
}

export const newHistory = <Document>(present: Document): EditHistory<Document> => ({ past: [], present, future: [] })

const longestPast = 200

/** A change made; `continues`: it goes on with the one before, and both are undone together. */
export function changed<Document>(
  { past, present, future }: EditHistory<Document>,
  next: Document,
  continues = false,
): EditHistory<Document> {
  if (Object.is(next, present)) return { past, present, future }
  return { past: continues ? past : [...past.slice(1 - longestPast), present], present: next, future: [] }
}

export function undone<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const before = history.past.at(-1)
  if (before === undefined) return history
  return { past: history.past.slice(0, -1), present: before, future: [...history.future, history.present] }
}

export function redone<Document>(history: EditHistory<Document>): EditHistory<Document> {
  const after = history.future.at(-1)
  if (after === undefined) return history
  return { past: [...history.past, history.present], present: after, future: history.future.slice(0, -1) }
}

import type { AnnotationRecord } from '../annotation.ts'
import type { NotesRecord, SummaryNote, SummaryOrder } from './notes-record.ts'
import { leavingNotes } from './readable.ts'
import { byPlace } from './select-notes.ts'
import { shapeOf } from './targets.ts'
import { type Thread, threadsOf } from './threads.ts'

/** What of the notes comes in; an absent key lets everything through. */
export type SummaryChoice = {
  order: SummaryOrder
  pieces?: readonly string[]
  authors?: readonly string[]
}

export type SummarySources = Pick<NotesRecord, 'date' | 'committee' | 'city' | 'language' | 'dossier'> & {
  /** Those this person may read; of them only those for the whole committee come in. */
  notes: readonly AnnotationRecord[]
  /** In the order of the dossier. */
  pieces: readonly { id: string; title: string }[]
  evidence: ReadonlySet<string>
  /** The civil day of an instant, where whoever asks is. */
  dayOf(instant: string): string
  nameOf(memberId: string): string
  criterionOf(grid: string, question: string): string
}

/** The record of a summary: threads in reading order, people and criteria by name. A thread comes in by who began it. */
export function composeNotes(sources: SummarySources, choice: SummaryChoice): NotesRecord {
  const { notes, pieces, date, committee, city, language, dossier } = sources
  const ranks = new Map(pieces.map(({ id }, index) => [id, index]))
  const threads = threadsOf(leavingNotes(notes))
    .filter(({ root }) => ranks.has(root.pieceId))
    .filter(({ root }) => choice.pieces?.includes(root.pieceId) ?? true)
    .filter(({ root }) => choice.authors?.includes(root.author) ?? true)
    .toSorted((a, b) => (ranks.get(a.root.pieceId) ?? 0) - (ranks.get(b.root.pieceId) ?? 0) || byPlace(a.root, b.root))
  return {
    format: 'notes/1',
    ...{ date, committee, city, language, dossier },
    order: choice.order,
    notes: threads.map(thread => noteOf(thread, sources)),
  }
}

function noteOf({ root, replies, resolved }: Thread, sources: SummarySources): SummaryNote {
  const { pieces, evidence, nameOf, criterionOf, dayOf } = sources
  const { target, criteria = [], assigneeId } = root
  return {
    piece: pieces.find(({ id }) => id === root.pieceId)?.title ?? '',
    page: target.page,
    shape: shapeOf(target),
    motivation: root.motivation,
    quote: target.quote.exact,
    body: root.body,
    by: nameOf(root.author),
    on: dayOf(root.createdAt),
    tags: [...(root.tags ?? [])],
    criteria: criteria.map(({ grid, question }) => criterionOf(grid, question)),
    ...(evidence.has(root.id) ? { evidence: true } : {}),
    ...(assigneeId === undefined ? {} : { assigned: nameOf(assigneeId) }),
    resolved,
    replies: replies.map(({ author, createdAt, body, resolves }) => ({
      ...{ by: nameOf(author), on: dayOf(createdAt), body },
      ...(resolves === undefined ? {} : { resolves }),
    })),
  }
}

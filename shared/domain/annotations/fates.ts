import { makeAnchor } from '#shared/text/anchor.ts'
import { type Relocation, relocate, type SearchedDocument } from '#shared/text/relocate.ts'
import { type Anchor, type AnnotationRecord, extractorOf } from '../annotation.ts'
import type { PieceRecord } from '../piece.ts'
import { versionOf } from '../piece-versions.ts'
import { shapeOf } from './targets.ts'

type Versions = Pick<PieceRecord, 'sha256' | 'formerVersions'>

/** What of a piece the fates of its notes follow from. */
export type SoughtPiece = Versions & Pick<PieceRecord, 'inspection'>

/**
 * What became of a note in the version in force of its piece: `here`, it was read or confirmed in it; else its words are
 * sought: `anchored` and `moved` have the target they have now, `orphan` has none. What stands on no words is known by its
 * place alone: the whole piece stays, a page or an area is for a person to look at.
 */
export type Fate =
  | { fate: 'here' }
  | { fate: 'anchored' | 'moved'; target: Anchor }
  | { fate: 'orphan' /** Its author said so. */; confirmed: boolean }

/** Notes that the version in force was not read for. Replies stand where their note stands. */
export const isOfFormer = (note: AnnotationRecord, piece: Versions): boolean =>
  note.replyTo === undefined && versionOf(note, piece) !== piece.sha256

export function fateOf(note: AnnotationRecord, piece: SoughtPiece, document: SearchedDocument): Fate {
  if (!isOfFormer(note, piece)) return { fate: 'here' }
  if (note.goneIn === piece.sha256) return { fate: 'orphan', confirmed: true }
  // The version in force may be a file of another kind than the one the note was written on.
  const target = { ...note.target, extractor: extractorOf(piece.inspection.kind) }
  const shape = shapeOf(target)
  if (shape === 'piece') return { fate: 'anchored', target }
  if (shape !== 'passage') {
    // A picture has no text, and is one page all the same.
    const pages = Math.max(1, document.pages.length)
    return target.page > pages ? { fate: 'orphan', confirmed: false } : { fate: 'moved', target }
  }
  const found = relocate(target, document)
  if (found.fate === 'orphan') return { fate: 'orphan', confirmed: false }
  return { fate: found.fate, target: targetAt(target, found, document) }
}

/** Where a passage stands now. Its quadrilaterals were those of another picture: they are made where the page is known. */
function targetAt(
  before: Anchor,
  { page, span }: Exclude<Relocation, { fate: 'orphan' }>,
  { pages }: SearchedDocument,
) {
  return { ...before, ...makeAnchor(page, pages[page - 1] ?? '', span, [], before.extractor) }
}

/** The note with its place in the version in force confirmed; where it stood before is kept. */
export function confirmedAt(note: AnnotationRecord, piece: Versions, target: Anchor): AnnotationRecord {
  const { goneIn: _, ...rest } = note
  const former = { version: versionOf(note, piece), target: note.target }
  return { ...rest, target, version: piece.sha256, formerTargets: [...(note.formerTargets ?? []), former] }
}

/** The note with the word of its author that what it stood on is gone from the version in force. */
export const leftAsOrphan = (note: AnnotationRecord, { sha256 }: Versions): AnnotationRecord => ({
  ...note,
  goneIn: sha256,
})

/** Where a note stands in one version of its piece, as it was written; null where it never stood in it. */
export function targetIn(note: AnnotationRecord, piece: Versions, sha256: string): Anchor | null {
  if (versionOf(note, piece) === sha256) return note.target
  return note.formerTargets?.findLast(({ version }) => version === sha256)?.target ?? null
}

import type { AnnotationRecord } from '../annotation.ts'
import { readableNotes } from '../annotations/readable.ts'
import type { DossierRecord } from '../dossier.ts'
import type { MemberRecord } from '../member.ts'
import type { ModelRecord } from '../model.ts'
import type { PieceRecord } from '../piece.ts'
import type { TextRecord } from '../text.ts'

export type FindableRecords = {
  dossiers: readonly DossierRecord[]
  pieces: readonly PieceRecord[]
  annotations: readonly AnnotationRecord[]
  models: readonly ModelRecord[]
  texts: readonly TextRecord[]
  members: readonly MemberRecord[]
}

/**
 * The records that a member may find: nothing of the dossiers the member withdrew from, which are `hidden` (invariant 4),
 * and only the notes that are for the member.
 */
export function findable(records: FindableRecords, hidden: ReadonlySet<string>, memberId: string): FindableRecords {
  const isShown = ({ dossierId }: { dossierId: string }) => !hidden.has(dossierId)
  const dossiers = records.dossiers.filter(({ id }) => !hidden.has(id))
  const rapporteurs = new Map(dossiers.map(({ id, rapporteurId }) => [id, rapporteurId]))
  return {
    dossiers,
    pieces: records.pieces.filter(isShown),
    annotations: readableNotes(records.annotations.filter(isShown), memberId, id => rapporteurs.get(id)),
    models: records.models.filter(({ kind }) => kind === 'grid'),
    texts: records.texts.filter(isShown),
    members: records.members,
  }
}

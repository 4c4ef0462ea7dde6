import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { VersionFile } from '#shared/domain/piece-versions.ts'
import { withQuads } from '../../versions/with-quads.ts'

/**
 * Notes with the quadrilaterals of the words they stand on in this file: those found again in another version than they
 * were written in have none yet. A reply stands where its note stands.
 */
export async function withPlaces(file: VersionFile, notes: readonly AnnotationRecord[]): Promise<AnnotationRecord[]> {
  if (file.inspection.kind !== 'pdf') return [...notes]
  const roots = notes.filter(({ replyTo }) => replyTo === undefined)
  const anchors = roots.map(({ target }) => target)
  // A PDF that does not answer leaves them without: the file that is made says how many it could place.
  const targets = await withQuads(file, anchors).catch(() => anchors)
  const placed = new Map(roots.map(({ id }, index) => [id, targets[index]]))
  return notes.map(note => ({ ...note, target: placed.get(note.id) ?? note.target }))
}

import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { shapeOf } from '#shared/domain/annotations/targets.ts'
import { reanchor } from '#shared/text/anchor.ts'
import type { PlacedMark } from './paint-marks.ts'

export type PlacedNotes = {
  marks: readonly PlacedMark[]
  /** Notes whose words are not in the document. */
  orphans: readonly string[]
}

type Known = { evidence: ReadonlySet<string>; current: string | undefined; moved: ReadonlySet<string> }

/** Where the notes of a document stand in it as it is shown here, which another program may have read otherwise. */
export function placeNotes(
  pages: readonly string[] | null,
  notes: readonly AnnotationRecord[],
  { evidence, current, moved }: Known,
): PlacedNotes {
  const marks: PlacedMark[] = []
  const orphans: string[] = []
  for (const annotation of pages ? notes : []) {
    const { target } = annotation
    if (shapeOf(target) !== 'passage') continue
    const found = reanchor(target, pages?.[target.page - 1] ?? '')
    if (found.how === 'orphan') orphans.push(annotation.id)
    else
      marks.push({
        annotation,
        passage: { page: target.page, span: found.span },
        evidence: evidence.has(annotation.id),
        current: annotation.id === current,
        moved: moved.has(annotation.id),
      })
  }
  return { marks, orphans }
}

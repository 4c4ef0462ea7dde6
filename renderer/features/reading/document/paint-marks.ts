import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { colorOf } from '#shared/domain/annotations/select-notes.ts'
import type { Passage, Sheet } from './sheet.ts'

/** A note where it stands on the sheet. */
export type PlacedMark = {
  annotation: AnnotationRecord
  passage: Passage
  evidence: boolean
  current: boolean
  /** Found elsewhere than it stood in an earlier version, and not confirmed yet. */
  moved: boolean
}

/**
 * Draws marks over words without a change to the document that holds them (CSS Custom Highlight API). Only eyes need it:
 * the list of notes says the same. Answers what takes them away.
 */
export function paintMarks(sheet: Sheet, marks: readonly PlacedMark[]): () => void {
  const painted = new Map<string, Highlight>()
  for (const mark of marks) {
    const ranges = sheet.ranges(mark.passage)
    if (ranges.length === 0) continue
    for (const [name, priority] of looksOf(mark)) {
      const highlight = painted.get(name) ?? new Highlight()
      highlight.priority = priority
      for (const range of ranges) highlight.add(range)
      painted.set(name, highlight)
    }
  }
  for (const [name, highlight] of painted) CSS.highlights.set(name, highlight)
  return () => {
    for (const [name, highlight] of painted) if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name)
  }
}

/** The names of the style sheet that a mark is drawn with (`marks.css`), and which lie above which. */
function looksOf({ annotation, evidence, current, moved }: PlacedMark): [string, number][] {
  const kind = evidence ? 'evidence' : annotation.motivation === 'questioning' ? 'questioning' : null
  const color = annotation.color ?? null
  const looks: [string, number][] = []
  if (annotation.style === 'underline') looks.push([`d-under-${colorOf(annotation)}`, 2])
  else looks.push([`d-ground-${color ?? kind ?? 'yellow'}`, 1])
  if (kind) looks.push([`d-line-${kind}`, 3])
  if (moved) looks.push(['d-moved', 4])
  if (current) looks.push(['d-current', 5])
  return looks
}

/** The note under a point of the screen, the shortest passage first. */
export function markUnder(sheet: Sheet, marks: readonly PlacedMark[], x: number, y: number): PlacedMark | undefined {
  const length = ({ passage: { span } }: PlacedMark) => span.end - span.start
  return marks
    .filter(({ passage }) =>
      sheet
        .ranges(passage)
        .some(range =>
          [...range.getClientRects()].some(
            ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
          ),
        ),
    )
    .toSorted((a, b) => length(a) - length(b))[0]
}

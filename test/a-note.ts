import { type Anchor, type AnnotationRecord, anchorExtractor } from '#shared/domain/annotation.ts'

/** A note of a test: a highlight of Ada's on the first page unless said otherwise. */
export const aNote = (
  id: string,
  changes: Partial<AnnotationRecord> = {},
  target: Partial<Anchor> = {},
): AnnotationRecord => ({
  id,
  author: 'ada',
  clock: '000000000000001-000000-test',
  schema: 1,
  dossierId: 'd',
  pieceId: 'p',
  motivation: 'highlighting',
  body: '',
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-21T10:30:00.000Z',
  ...changes,
  target: {
    page: 1,
    quote: { exact: '', prefix: '', suffix: '' },
    position: { start: 0, end: 0 },
    quads: [],
    extractor: anchorExtractor,
    ...target,
  },
})

/** One quadrilateral around a rectangle of the page, in points. */
export const quadAt = (left: number, bottom: number, width: number, height: number): number[] => [
  ...[left, bottom + height],
  ...[left + width, bottom + height],
  ...[left, bottom],
  ...[left + width, bottom],
]

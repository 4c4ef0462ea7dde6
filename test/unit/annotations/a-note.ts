import { type AnnotationRecord, anchorExtractor } from '#shared/domain/annotation.ts'

/** A mark of Ada's. */
export const aNote = (id: string, changes: Partial<AnnotationRecord> = {}, page = 1, start = 0): AnnotationRecord => ({
  id,
  author: 'ada',
  clock: '000000000000001-000000-test',
  schema: 1,
  dossierId: 'd',
  pieceId: 'p',
  motivation: 'highlighting',
  target: {
    page,
    quote: { exact: 'Le modèle attribue un score', prefix: '', suffix: '' },
    position: { start, end: start + 10 },
    quads: [],
    extractor: anchorExtractor,
  },
  body: '',
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
  ...changes,
})

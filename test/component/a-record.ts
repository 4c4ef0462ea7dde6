import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'

const instant = '2026-11-23T10:00:00.000Z'
const stamp = (id: string) => ({ id, author: 'm-chair', clock: '001790000000000-000000-test', schema: 1 })

export const aDossier = (id: string, changes: Partial<DossierRecord> = {}): DossierRecord => ({
  ...stamp(id),
  state: 'filed',
  updatedAt: instant,
  number: '2026-001',
  title: 'Tri des demandes de logement',
  direction: 'Direction de l’habitat',
  summary: '',
  grids: [],
  ...changes,
})

export const anAnnotation = (id: string, changes: Partial<AnnotationRecord> = {}): AnnotationRecord => ({
  ...stamp(id),
  dossierId: 'd-1',
  pieceId: 'p-1',
  motivation: 'commenting',
  target: {
    page: 1,
    quote: { exact: 'un risque de discrimination', prefix: 'présente ', suffix: ' indirecte' },
    position: { start: 10, end: 37 },
    quads: [[72, 700, 300, 700, 72, 712, 300, 712]],
    extractor: 'pdfjs-5.6.205',
  },
  body: 'À documenter selon le quartier de résidence.',
  createdAt: instant,
  updatedAt: instant,
  ...changes,
})

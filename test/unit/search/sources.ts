import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { MemberRecord } from '#shared/domain/member.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'

const base = (id: string) => ({ id, author: 'm-ada', clock: '000000000000001-000000-test', schema: 1 })
const instant = '2026-11-20T09:00:00.000Z'

export const aDossier = (id: string, number: string, title: string, summary = ''): DossierRecord => ({
  ...base(id),
  state: 'filed',
  updatedAt: instant,
  number,
  title,
  direction: '',
  summary,
  grids: [],
})

export const aPiece = (id: string, dossierId: string, title: string): PieceRecord => ({
  ...base(id),
  dossierId,
  type: 'autre',
  title,
  fileName: `${id}.pdf`,
  size: 1,
  sha256: 'a'.repeat(64),
  addedAt: instant,
  communicability: 'committee',
  inspection: { file: `${id}.pdf`, status: 'accepted', kind: 'pdf', sha256: 'a'.repeat(64) },
})

export const aNote = (id: string, dossierId: string, body: string, changes: Partial<AnnotationRecord> = {}) =>
  ({
    ...base(id),
    dossierId,
    pieceId: 'p',
    motivation: 'commenting',
    target: {
      page: 2,
      quote: { exact: 'passage', prefix: '', suffix: '' },
      position: { start: 0, end: 7 },
      quads: [],
      extractor: 'pdfjs-5.6.205',
    },
    body,
    createdAt: instant,
    updatedAt: instant,
    ...changes,
  }) satisfies AnnotationRecord

export const aMember = (id: string, name: string): MemberRecord => ({
  ...base(id),
  name,
  kind: 'member',
  mandates: [],
})

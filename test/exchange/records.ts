import type { DossierRecord } from '#shared/domain/dossier.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import type { RecordBase } from '#shared/domain/record.ts'
import { aGridFile, aQuestion } from '#test/unit/grid/a-grid.ts'

const at = '2026-11-23T10:00:00.000Z'

export const aGrid = aGridFile([aQuestion('q1'), aQuestion('q2')], { id: 'essai', status: 'published' })

export const aDossier = (base: RecordBase): DossierRecord => ({
  ...base,
  state: 'on_agenda',
  updatedAt: at,
  number: '2026-014',
  title: 'Ciblage des réexamens',
  direction: 'Action sociale',
  summary: '',
  grids: ['essai@1.0.0'],
})

type PieceFacts = RecordBase & Pick<PieceRecord, 'dossierId' | 'sha256' | 'size'>

export const aPiece = (facts: PieceFacts): PieceRecord => ({
  ...facts,
  type: 'autre',
  title: 'Questionnaire',
  fileName: 'questionnaire.pdf',
  addedAt: at,
  communicability: 'committee',
  inspection: { file: 'questionnaire.pdf', status: 'accepted', kind: 'pdf', pages: 1, sha256: facts.sha256 },
})

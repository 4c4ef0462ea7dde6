import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import type { RecordOf } from '#shared/domain/store/collections.ts'
import type { TextRecord } from '#shared/domain/text.ts'

const at = '2026-11-23T10:00:00.000Z'
const stamp = (id: string) => ({ id, author: 'm-chair', clock: '001790000000000-000000-test', schema: 1 })
const hash = (digit: string) => digit.repeat(64)

export const aSealedAssessment = (changes: Partial<AssessmentRecord> = {}): AssessmentRecord => ({
  ...stamp('as-1'),
  dossierId: 'd-1',
  kind: 'individual',
  grid: 'boussole-nantes@1.0.0',
  memberId: 'm-chair',
  answers: { q1: { value: 2, evidence: [] } },
  updatedAt: at,
  seal: { at, hash: hash('a') },
  ...changes,
})

export const aSignedText = (): TextRecord => ({
  ...stamp('t-1'),
  dossierId: 'd-1',
  kind: 'opinion',
  number: '2026-001',
  date: '2026-11-26',
  title: 'Avis sur le tri des demandes',
  text: {
    author: 'Le comité d’éthique',
    visas: [],
    hearings: [],
    recitals: [],
    formula: 'Après en avoir délibéré,',
    articles: [{ id: 'a1', content: [{ type: 'text', text: 'Le comité émet un avis favorable.' }] }],
    reservations: [],
    recommendations: [],
  },
  sense: 'favourable',
  waivers: [],
  vote: {
    mode: 'show_of_hands',
    rules: 'rules@1.0.0',
    outcome: 'adopted',
    ...{ inOffice: 3, present: 3, proxies: 0, recused: 0, notTakingPart: 0, voters: 3 },
    ...{ for: 3, against: 0, abstention: 0, blank: 0, null: 0 },
  },
  signatories: [],
  updatedAt: at,
  exported: { sha256: hash('b'), at },
  signatures: [{ field: 'chair', signer: 'Claire Morvan', sha256: hash('b'), at }],
})

export const aPublishedGrid = (): ModelRecord => ({
  ...stamp('mo-1'),
  kind: 'grid',
  reference: 'boussole-nantes@1.0.0',
  content: { id: 'boussole-nantes', version: '1.0.0', title: 'Boussole', status: 'published' },
  addedAt: at,
})

export const anEvent = (): RecordOf<'events'> => ({
  ...stamp('e-1'),
  device: 'test',
  number: 1,
  act: 'dossier_opened',
  subject: 'd-1',
  hash: hash('a'),
  at,
})

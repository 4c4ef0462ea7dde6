import { expect, it } from 'vitest'
import { type AnyAssessment, assessmentRecord } from '#shared/domain/assessment.ts'
import { retain } from '#shared/domain/consolidation/retain.ts'
import { retainedRecord } from '#shared/domain/consolidation/retained-record.ts'
import { dossierRecord } from '#shared/domain/dossier.ts'
import { composeOpinion } from '#shared/domain/opinion/compose-opinion.ts'
import { pieceRecord } from '#shared/domain/piece.ts'
import { textRecord } from '#shared/domain/text.ts'
import { readJson } from '../grid/read-fixture.ts'
import { anAnswer, at } from './a-round.ts'

const dossierId = 'dossier-2026-014'
const grid = 'boussole-nantes@1.0.0'
const read = <Item>(name: string, schema: { parse(content: unknown): Item }): Item[] =>
  (readJson(`resources/demo/${name}.json`) as unknown[]).map(one => schema.parse(one))
const first = <Item>(list: Item[]): Item => {
  const [item] = list
  if (item === undefined) throw new Error('nothing there')
  return item
}

function composed(assessments: AnyAssessment[]) {
  const text = first(read('texts', textRecord).filter(one => one.dossierId === dossierId && one.vote))
  const content = readJson('resources/grids/boussole-nantes.v1.0.0.json') as Record<string, unknown>
  const model = { id: 'g', author: 'm', clock: text.clock, schema: 1, kind: 'grid' as const, reference: grid, content }
  const composition = composeOpinion({
    text,
    dossier: first(read('dossiers', dossierRecord).filter(({ id }) => id === dossierId)),
    pieces: read('pieces', pieceRecord).filter(one => one.dossierId === dossierId),
    assessments,
    models: [{ ...model, addedAt: at }],
    committee: { name: 'Comité', city: 'Villeneuve' },
    language: 'fr',
  })
  if (!composition.ok) throw new Error(composition.error.code)
  return first(composition.value.record.assessments)
}

it('the act reads the value retained last with its reason, and the dispersion of marks that nobody touched', () => {
  const assessments = read('assessments', assessmentRecord).filter(one => one.dossierId === dossierId)
  const known = retainedRecord(assessments, dossierId, grid)
  if (!known) throw new Error('nothing retained')
  const answer = anAnswer(3, { reason: 'Le comité suit les agents.' })
  const changed = retain(known, 'c6-controle-humain', answer, true, { by: 'claire-morvan', at })
  if (!changed.ok) throw new Error(changed.error.code)
  const before = composed(assessments)
  const after = composed(assessments.map(one => (one.id === known.id ? changed.value : one)))
  expect(before.retained.answers).toHaveProperty('c6-controle-humain', 1)
  expect(after.retained.answers).toHaveProperty('c6-controle-humain', 3)
  expect(after.justifications).toHaveProperty('c6-controle-humain', 'Le comité suit les agents.')
  expect(after.dispersion).toEqual(before.dispersion)
  expect(after.members).toBe(9)
})

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { AnyAssessment } from '#shared/domain/assessment.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { calledFor, missingPieces, wantedPieces } from '#shared/domain/missing-pieces.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { aDossier } from '#test/component/a-record.ts'

const aPiece = (type: PieceRecord['type'], changes: Partial<PieceRecord> = {}): PieceRecord => ({
  ...{ id: type, author: 'm-1', clock: '001790000000000-000000-test', schema: 1, dossierId: 'd-1', type, title: type },
  ...{ fileName: 'a.pdf', size: 1, sha256: 'a'.repeat(64), addedAt: '2026-11-01T08:00:00.000Z' },
  ...{ communicability: 'committee' },
  inspection: { file: 'a.pdf', status: 'accepted', kind: 'pdf', sha256: 'a'.repeat(64) },
  ...changes,
})
const states = (changes: Partial<DossierRecord>, pieces: PieceRecord[] = []) =>
  Object.fromEntries(wantedPieces(aDossier('d-1', changes), pieces, []).map(({ type, state }) => [type, state]))

test('every referral has its need and its budget, whatever the project', () => {
  const known = { personalData: 'no', staffConcerned: 'no', aiActClass: 'minimal' } as const
  expect(states(known)).toEqual({ expression_besoin: 'missing', budget: 'missing' })
})

test('what nobody has said leaves a piece to be decided, and what was said decides it', () => {
  expect(states({})).toMatchObject({ aipd: 'undecided', fria: 'undecided', fiche_registre_traitements: 'undecided' })
  expect(states({ aiActClass: 'haut_risque' })).toMatchObject({ aipd: 'undecided', fria: 'missing' })
  expect(states({ aiActClass: 'haut_risque', personalData: 'yes' })).toMatchObject({
    aipd: 'missing',
    avis_dpo: 'missing',
  })
  expect(states({ aiActClass: 'haut_risque', personalData: 'no' })).not.toHaveProperty('aipd')
  expect(states({ aiActClass: 'minimal', personalData: 'yes' })).not.toHaveProperty('aipd')
})

test('a contract is asked for once a supplier is named', () => {
  expect(states({ personalData: 'yes' })).not.toHaveProperty('contrat')
  expect(states({ personalData: 'yes', supplierName: 'Éditeur' })).toMatchObject({ contrat: 'missing' })
})

test('a piece that cannot be read, or whose type is a proposal, is to be confirmed', () => {
  expect(states({}, [aPiece('budget')])).toMatchObject({ budget: 'present' })
  expect(states({}, [aPiece('budget', { typeProposed: 'name' })])).toMatchObject({ budget: 'doubtful' })
  const broken = aPiece('budget', { inspection: { ...aPiece('budget').inspection, status: 'unreadable' } })
  expect(states({}, [broken])).toMatchObject({ budget: 'doubtful' })
})

test('what is missing comes first, each with the article it rests on', () => {
  const wanted = wantedPieces(aDossier('d-1', { aiActClass: 'haut_risque' }), [aPiece('budget')], [])
  expect(missingPieces(wanted).map(({ type }) => type)).toEqual(['expression_besoin', 'fria'])
  expect(wanted.at(-1)?.type).toBe('budget')
  const fria = wanted.find(({ type }) => type === 'fria')?.because[0]
  expect(fria?.by === 'rule' && fria.rule.source).toContain('art. 27')
})

const answered = (changes: Partial<AnyAssessment> = {}): AnyAssessment =>
  ({
    ...{ id: 'a-1', author: 'm-1', clock: '001790000000000-000000-test', schema: 1, dossierId: 'd-1' },
    ...{ kind: 'reference', grid: 'boussole-nantes@1.0.0', memberId: 'm-1', updatedAt: '2026-11-01T08:00:00.000Z' },
    answers: { 'c2-aipd': { value: 'faite', evidence: [] } },
    seal: { at: '2026-11-01T08:00:00.000Z', hash: 'a'.repeat(64) },
    ...changes,
  }) as AnyAssessment

const boussole = () => {
  const loaded = loadGrid(JSON.parse(readFileSync('resources/grids/boussole-nantes.v1.0.0.json', 'utf8')))
  if (!loaded.ok) throw new Error('the grid is broken')
  return [loaded.value]
}

test('a rule that is not decided makes nothing mandatory, though a grid calls for the same piece', () => {
  const dossier = aDossier('d-1', { grids: ['boussole-nantes@1.0.0'], personalData: 'yes' })
  const wanted = wantedPieces(dossier, [], calledFor('d-1', boussole(), [answered()]))
  expect(wanted.find(({ type }) => type === 'aipd')).toMatchObject({
    state: 'missing',
    mandatory: false,
    unknown: ['aiActClass'],
  })
  expect(missingPieces(wanted).map(({ type }) => type)).not.toContain('aipd')
  expect(wanted.filter(({ state }) => state === 'undecided').some(({ mandatory }) => mandatory)).toBe(false)
})

test('of two contributions, the one given last speaks', () => {
  const given = (id: string, capacity: string, at: string, value: string) =>
    answered({
      ...{ id, kind: 'contribution', memberId: id, capacity: capacity as 'dpo', seal: { at, hash: 'a'.repeat(64) } },
      answers: { 'c2-aipd': { value, evidence: [] } },
    } as Partial<AnyAssessment>)
  const done = given('a-1', 'dpo', '2026-11-02T08:00:00.000Z', 'faite')
  const other = given('a-2', 'ciso', '2026-11-01T08:00:00.000Z', 'non_requise')
  for (const records of [
    [done, other],
    [other, done],
  ])
    expect(calledFor('d-1', boussole(), records).map(({ piece }) => piece)).toContain('aipd')
})

test('an answer of the reference in a grid of the dossier calls for its piece', () => {
  const dossier = aDossier('d-1', { grids: ['boussole-nantes@1.0.0'], personalData: 'no' })
  const wanted = wantedPieces(dossier, [], calledFor('d-1', boussole(), [answered()]))
  expect(wanted.find(({ type }) => type === 'aipd')).toMatchObject({
    state: 'missing',
    mandatory: false,
    because: [{ by: 'grid', question: 'c2-aipd' }],
  })
})

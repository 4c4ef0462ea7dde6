import { expect, test } from 'vitest'
import { filteredPieces, noFilter, type PieceOrder, pieceRows } from '#renderer/features/dossiers/pieces/piece-rows.ts'
import type { PieceRecord } from '#shared/domain/piece.ts'

const piece = (id: string, title: string, changes: Partial<PieceRecord> = {}): PieceRecord => ({
  ...{ id, author: 'm-1', clock: '001790000000000-000000-test', schema: 1, dossierId: 'd-1', type: 'autre', title },
  ...{ fileName: `${id}.pdf`, size: 1, sha256: 'a'.repeat(64), addedAt: `2026-11-01T08:00:0${id.at(-1)}.000Z` },
  ...{ communicability: 'committee' },
  inspection: { file: `${id}.pdf`, status: 'accepted', kind: 'pdf', sha256: 'a'.repeat(64) },
  ...changes,
})
const pieces = [
  piece('p-1', 'Annexe 10', { labels: ['saisine.zip', 'annexes'] }),
  piece('p-2', 'Étude d’œuvre', { type: 'aipd', typeProposed: 'name', labels: ['saisine.zip'] }),
  piece('p-3', 'Annexe 2', { labels: ['saisine.zip', 'annexes'] }),
]

const lines = (order: PieceOrder, folded: string[] = []) =>
  pieceRows(pieces, { order, folded: new Set(folded), typeName: type => type }).map(row =>
    row.kind === 'piece' ? `${row.level} ${row.piece.title}` : `${row.level} [${row.name} ${row.count}]`,
  )

test('pieces are in the order they came, or in that of a dictionary, which knows numbers', () => {
  expect(lines('arrival')).toEqual(['0 Annexe 10', '0 Étude d’œuvre', '0 Annexe 2'])
  expect(lines('title')).toEqual(['0 Annexe 2', '0 Annexe 10', '0 Étude d’œuvre'])
})

test('folders come before what lies beside them, and fold with all that is inside', () => {
  const whole = ['0 [saisine.zip 3]', '1 [annexes 2]', '2 Annexe 2', '2 Annexe 10', '1 Étude d’œuvre']
  expect(lines('folder')).toEqual(whole)
  expect(lines('folder', ['folder ["saisine.zip","annexes"]'])).toEqual(whole.filter(line => !line.startsWith('2')))
  expect(lines('folder', ['folder ["saisine.zip"]'])).toEqual(whole.slice(0, 1))
})

test('types are headings', () => {
  expect(lines('type')).toEqual(['0 [aipd 1]', '1 Étude d’œuvre', '0 [autre 2]', '1 Annexe 2', '1 Annexe 10'])
})

test('words are found in titles, names and folders, without accents or ligatures', () => {
  const found = (words: string) => filteredPieces(pieces, { ...noFilter, words }).map(({ id }) => id)
  expect(found('oeuvre etude')).toEqual(['p-2'])
  expect(found('annexes')).toEqual(['p-1', 'p-3'])
  expect(found('p-3.pdf')).toEqual(['p-3'])
  expect(found('absent')).toEqual([])
})

test('a type that nobody confirmed is to be looked at', () => {
  expect(filteredPieces(pieces, { ...noFilter, need: 'look' }).map(({ id }) => id)).toEqual(['p-2'])
})

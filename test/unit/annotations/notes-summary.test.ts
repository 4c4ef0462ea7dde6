import { expect, test } from 'vitest'
import type { NotesRecord, SummaryNote } from '#shared/domain/annotations/notes-record.ts'
import { assembleNotes } from '#shared/domain/annotations/notes-summary.ts'

const question = (shape: SummaryNote['shape'], page: number): SummaryNote => ({
  ...{ piece: 'AIPD', page, shape, motivation: 'questioning', quote: '', body: 'Pourquoi ?', by: 'Ada' },
  ...{ on: '2026-11-20', tags: [], criteria: [], resolved: shape === 'piece', replies: [] },
})
const record: NotesRecord = {
  ...{ format: 'notes/1', date: '2026-11-30', committee: 'Comité', city: 'Montclar', language: 'fr', order: 'place' },
  dossier: { number: '2026-007', title: 'Aide', direction: 'Éducation' },
  notes: [question('passage', 2), question('area', 3), question('page', 4), question('piece', 1)],
}

test('the table of questions names what each is on, as the note itself does, and whether it is resolved', () => {
  const index = assembleNotes(record).sections.find(({ id }) => id === 'index')
  const rows = index?.blocks.flatMap(block => (block.kind === 'table' ? block.rows : [])) ?? []
  const words = (cell: (typeof rows)[number][number] | undefined) =>
    cell?.runs.map(({ text }) => text.replaceAll('\u00a0', ' ')).join('')
  expect(rows.map(row => words(row[1]))).toEqual([
    'AIPD, page 2',
    'AIPD, zone de la page 3',
    'AIPD, toute la page 4',
    'AIPD, toute la pièce',
  ])
  expect(rows.map(row => words(row[3]))).toEqual(['ouverte', 'ouverte', 'ouverte', 'résolue'])
})

import type { RequestLetterRecord } from '#shared/domain/annotations/request-letter.ts'

/** A letter of two questions, not sent yet. */
export const aLetter = (changes: Partial<RequestLetterRecord> = {}): RequestLetterRecord => ({
  id: 'letter-1',
  author: 'm-rapporteur',
  clock: '001790000000000-000000-test',
  schema: 1,
  kind: 'request',
  dossierId: 'd-1',
  dueDate: '2026-12-15',
  letter: {
    language: 'fr',
    committee: 'Comité d’éthique du numérique',
    city: 'Ville de Montclar',
    number: '2026-007-Q1',
    date: '2026-11-30',
    addressee: 'Direction de l’éducation\nMme Léa Roche',
    dossier: { number: '2026-007', title: 'Aide à l’orientation', direction: 'Direction de l’éducation' },
    intro: 'Le comité vous prie de répondre aux questions suivantes.',
    closing: 'Nous vous prions d’agréer nos salutations.',
    sender: { name: 'Agathe Rémond', capacity: 'Rapporteure' },
  },
  questions: [
    { annotationId: 'a-1', piece: 'Analyse d’impact', page: 3, quote: 'douze mois', text: 'Pourquoi douze mois ?' },
    { annotationId: 'a-2', piece: 'Contrat', quote: '', text: 'Qui est le sous-traitant ?' },
  ],
  createdAt: '2026-11-30T09:00:00.000Z',
  updatedAt: '2026-11-30T09:00:00.000Z',
  ...changes,
})

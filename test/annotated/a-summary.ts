import { composeNotes } from '#shared/domain/annotations/compose-notes.ts'
import type { NotesRecord, SummaryOrder } from '#shared/domain/annotations/notes-record.ts'
import type { RequestLetter } from '#shared/domain/annotations/request-letter.ts'
import { aNote } from '#test/a-note.ts'

const quoted = (exact: string) => ({ quote: { exact, prefix: '', suffix: '' } })

/** Notes of two people on two pieces: a thread, a question, an area, one for its author alone. */
export const someNotes = [
  aNote(
    'n1',
    {
      body: 'Le taux d’erreur par quartier n’est pas donné.\nLe demander.',
      tags: ['équité'],
      criteria: [{ grid: 'g@1', question: 'biais' }],
    },
    { ...quoted('Le modèle attribue un score de risque à chaque foyer du quartier, sans relecture.'), page: 3 },
  ),
  aNote('r1', {
    author: 'bo',
    motivation: 'replying',
    replyTo: 'n1',
    body: 'D’accord avec Ada.',
    createdAt: '2026-11-22T09:00:00.000Z',
  }),
  aNote('r2', {
    author: 'bo',
    motivation: 'replying',
    replyTo: 'n1',
    body: '',
    resolves: true,
    createdAt: '2026-11-23T09:00:00.000Z',
  }),
  aNote(
    'n2',
    {
      author: 'bo',
      motivation: 'questioning',
      body: 'Qui relit les décisions, et combien de temps y passe cette personne ?',
      tags: ['équité', 'contrôle'],
      criteria: [
        { grid: 'g@1', question: 'humain' },
        { grid: 'g@1', question: 'biais' },
      ],
      assigneeId: 'ada',
    },
    { ...quoted('Un gestionnaire valide la liste avant tout envoi.'), page: 7 },
  ),
  aNote(
    'n3',
    { pieceId: 'p2', body: 'Ce graphique n’a pas d’échelle.' },
    { shape: 'area', page: 2, quads: [[0, 0, 0, 0, 0, 0, 0, 0]] },
  ),
  aNote('n4', { pieceId: 'p2', body: 'Pièce à jour au 1er octobre.' }, { shape: 'piece' }),
  aNote('n5', { audience: 'private', body: 'POUR MOI' }, { page: 1 }),
]

export const aSummary = (order: SummaryOrder, language: 'fr' | 'en' = 'fr'): NotesRecord =>
  composeNotes(
    {
      date: '2026-11-29',
      committee: 'Comité d’éthique de l’IA',
      city: 'Villeneuve-sur-Lac',
      language,
      dossier: { number: '2026-014', title: 'Ciblage de l’aide sociale', direction: 'Direction de l’action sociale' },
      notes: someNotes,
      pieces: [
        { id: 'p', title: 'Analyse d’impact (AIPD)' },
        { id: 'p2', title: 'Rapport sur les biais' },
      ],
      evidence: new Set(['n1']),
      dayOf: instant => instant.slice(0, 10),
      nameOf: id => ({ ada: 'Ada Kowalska', bo: 'Noël Œuvrard' })[id] ?? '',
      criterionOf: (_, question) => ({ biais: 'Biais mesurés', humain: 'Contrôle humain' })[question] ?? question,
    },
    { order },
  )

export const aRequestLetter = (changes: Partial<RequestLetter> = {}): RequestLetter => ({
  language: 'fr',
  committee: 'Comité d’éthique de l’IA',
  city: 'Villeneuve-sur-Lac',
  number: 'D-2026-014-1',
  date: '2026-11-29',
  deadline: '2026-12-15',
  addressee: 'Madame Claire Dubois\nDirectrice de l’action sociale\n12, place de l’Hôtel-de-Ville',
  dossier: { number: '2026-014', title: 'Ciblage de l’aide sociale', direction: 'Direction de l’action sociale' },
  intro:
    'Madame la Directrice,\n\nLe comité examine votre projet. Pour rendre son avis, il a besoin des éléments qui suivent.',
  questions: [
    {
      number: 1,
      piece: 'Analyse d’impact (AIPD)',
      page: 7,
      quote: 'Un gestionnaire valide la liste avant tout envoi.',
      text: 'Qui relit les décisions, et combien de temps y passe cette personne ?',
    },
    { number: 2, piece: 'Rapport sur les biais', quote: '', text: 'Quel est le taux d’erreur par quartier ?' },
  ],
  closing: 'Nous vous prions d’agréer, Madame la Directrice, l’expression de nos salutations distinguées.',
  sender: { name: 'Hélène Œuvrard', capacity: 'Présidente du comité' },
  ...changes,
})

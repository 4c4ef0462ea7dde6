import { type DossierRecord, type DossierState, dossierRecord } from '#shared/domain/dossier.ts'
import { stamp } from './stamp.ts'

/** The dossier that is complete: pieces, highlights, assessments, draft, vote. */
export const mainDossier = 'dossier-2026-014'
/** Another with pieces of every other kind, just admitted. */
export const secondDossier = 'dossier-2026-017'

type Sheet = {
  number: string
  title: string
  direction: string
  state: DossierState
  updatedAt: string
  summary: string
  deadline?: string
  rapporteurId?: string
  aiActClass?: string
}

const sheets: Sheet[] = [
  {
    number: '2026-014',
    title: 'Ciblage des réexamens de l’aide sociale',
    direction: 'Action sociale (CCAS)',
    state: 'in_sitting',
    updatedAt: '2026-11-20T16:42:00.000Z',
    deadline: '2026-11-26',
    rapporteurId: 'hugo-lemercier',
    aiActClass: 'haut_risque',
    summary:
      'Dossier fictif. Le CCAS de Villeneuve envisage de choisir d’après un score les foyers dont l’aide facultative est réexaminée. Les pièces sont des documents publics réels qui portent sur un système du même genre, employé à Rotterdam de 2017 à 2021, et sur les obligations des administrations.',
  },
  {
    number: '2026-012',
    title: 'Priorisation des demandes de place en crèche',
    direction: 'Petite enfance',
    state: 'on_agenda',
    updatedAt: '2026-11-19T09:05:00.000Z',
    deadline: '2026-11-26',
    rapporteurId: 'yasmine-toumi',
    aiActClass: 'haut_risque',
    summary: 'Classement des demandes de place d’après des critères pondérés, avant la commission d’attribution.',
  },
  {
    number: '2026-008',
    title: 'Tri des candidatures reçues par la ville',
    direction: 'Ressources humaines',
    state: 'to_sign',
    updatedAt: '2026-11-19T15:30:00.000Z',
    deadline: '2026-11-30',
    rapporteurId: 'paul-henri-vasseur',
    aiActClass: 'haut_risque',
    summary: 'Présélection de candidatures par un service en ligne. Avis voté le 5 novembre : sursis.',
  },
  {
    number: '2026-013',
    title: 'Prévision de fréquentation des cantines',
    direction: 'Éducation',
    state: 'report_ready',
    updatedAt: '2026-11-20T08:00:00.000Z',
    deadline: '2026-12-11',
    rapporteurId: 'paul-henri-vasseur',
    aiActClass: 'minimal',
    summary: 'Estimation du nombre de repas par école, pour commander au plus juste et jeter moins.',
  },
  {
    number: '2026-016',
    title: 'Repérage des dépôts sauvages par caméra',
    direction: 'Propreté urbaine',
    state: 'information_requested',
    updatedAt: '2026-11-17T13:20:00.000Z',
    deadline: '2026-12-02',
    rapporteurId: 'fatou-diarra',
    summary: 'Détection d’objets abandonnés sur images fixes. Question posée sur le floutage des personnes.',
  },
  {
    number: '2026-015',
    title: 'Rédaction assistée des comptes rendus',
    direction: 'Direction générale',
    state: 'under_instruction',
    updatedAt: '2026-11-11T10:10:00.000Z',
    deadline: '2026-12-18',
    rapporteurId: 'fatou-diarra',
    aiActClass: 'minimal',
    summary: 'Transcription et premier jet de comptes rendus de réunions internes, relus par leur auteur.',
  },
  {
    number: '2026-017',
    title: 'Agent conversationnel « Villeneuve répond »',
    direction: 'Relation aux usagers',
    state: 'admissible',
    updatedAt: '2026-11-19T17:55:00.000Z',
    deadline: '2027-01-15',
    aiActClass: 'transparence',
    summary:
      'Dossier fictif. Assistant d’information sur le site de la ville. Les pièces sont des documents publics réels d’une petite commune et d’un registre néerlandais, donnés pour comparaison.',
  },
  {
    number: '2026-009',
    title: 'Optimisation des tournées de collecte',
    direction: 'Propreté urbaine',
    state: 'in_follow_up',
    updatedAt: '2026-10-08T07:45:00.000Z',
    deadline: '2026-12-31',
    rapporteurId: 'marc-le-goff',
    aiActClass: 'minimal',
    summary: 'Avis favorable avec deux réserves ; la première est levée, la seconde est attendue.',
  },
  {
    number: '2026-011',
    title: 'Analyse automatique de la vidéoprotection',
    direction: 'Police municipale',
    state: 'published',
    updatedAt: '2026-10-02T12:00:00.000Z',
    rapporteurId: 'yasmine-toumi',
    aiActClass: 'interdit',
    summary: 'Identification de personnes d’après leur démarche, place du Marché. Avis défavorable.',
  },
  {
    number: '2026-006',
    title: 'Détection de fuites sur le réseau d’eau',
    direction: 'Eau et assainissement',
    state: 'closed',
    updatedAt: '2026-07-03T09:30:00.000Z',
    rapporteurId: 'thomas-weiss',
    aiActClass: 'minimal',
    summary: 'Écoute acoustique des canalisations. Avis favorable, sans réserve.',
  },
  {
    number: '2026-004',
    title: 'Traduction automatique des courriers',
    direction: 'Relation aux usagers',
    state: 'in_follow_up',
    updatedAt: '2026-09-15T14:00:00.000Z',
    deadline: '2027-03-31',
    rapporteurId: 'nadege-pruvost',
    aiActClass: 'transparence',
    summary: 'Traduction de courriers simples, relue avant envoi. Avis favorable avec une réserve.',
  },
  {
    number: '2026-003',
    title: 'Notation des fournisseurs',
    direction: 'Commande publique',
    state: 'withdrawn',
    updatedAt: '2026-04-20T11:15:00.000Z',
    aiActClass: 'hors_champ',
    summary: 'Retirée par la direction avant instruction.',
  },
]

export const dossiers: DossierRecord[] = sheets.map(sheet =>
  dossierRecord.parse({
    ...stamp(`dossier-${sheet.number}`, 'secretariat', sheet.updatedAt),
    ...sheet,
    grids: ['boussole-nantes@1.0.0'],
  }),
)

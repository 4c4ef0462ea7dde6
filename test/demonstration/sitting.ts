import type { VoteRecord } from '#shared/domain/opinion/opinion-record.ts'
import { type SittingRecord, sittingRecord } from '#shared/domain/sitting.ts'
import { mainDossier } from './dossiers.ts'
import { people } from './people.ts'
import { stamp } from './stamp.ts'

const others: Record<string, SittingRecord['attendance'][number]['status']> = {
  'idris-benhaddou': 'recused',
  'nadege-pruvost': 'represented',
  'sylvie-abadie': 'remote',
  'thomas-weiss': 'absent',
  'julie-roche': 'absent',
}

/** 12 in office = 8 present (one at a distance) + 1 represented + 2 absent + 1 recused. */
export const sittings: SittingRecord[] = [
  sittingRecord.parse({
    ...stamp('seance-2026-11-26', 'secretariat', '2026-11-18T08:00:00.000Z'),
    date: '2026-11-26',
    place: 'Salle du Conseil',
    rules: 'crpa',
    agenda: [
      { id: 'point-1', title: 'Approbation du procès-verbal du 5 novembre' },
      { id: 'point-2', title: 'Déports et mandats' },
      { id: 'point-3', dossierId: mainDossier, title: 'Ciblage des réexamens de l’aide sociale' },
      { id: 'point-4', dossierId: 'dossier-2026-012', title: 'Priorisation des demandes de place en crèche' },
      {
        id: 'point-5',
        dossierId: 'dossier-2026-009',
        title: 'Suivi : réserve R2 de l’avis sur les tournées de collecte',
      },
      { id: 'point-6', title: 'Questions diverses' },
    ],
    attendance: people
      .filter(({ kind }) => kind === 'member')
      .map(({ id }) => ({ memberId: id, status: others[id] ?? 'present' })),
  }),
]

/** 8 present and the proxy of Nadège Pruvost, held by Marc Le Goff: 9 voters; 6 > 9 ÷ 2. */
export const vote: VoteRecord = {
  mode: 'show_of_hands',
  rules: 'crpa',
  inOffice: 12,
  present: 8,
  proxies: 1,
  recused: 1,
  notTakingPart: 0,
  voters: 9,
  for: 6,
  against: 2,
  abstention: 1,
  blank: 0,
  null: 0,
  outcome: 'adopted',
}

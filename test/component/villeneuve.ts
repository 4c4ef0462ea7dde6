import type { AssessmentRecord } from '#shared/domain/assessment.ts'
import type { DossierRecord, DossierState } from '#shared/domain/dossier.ts'
import type { College, CommitteeRole, MemberRecord } from '#shared/domain/member.ts'
import type { Inspection, PieceRecord } from '#shared/domain/piece.ts'
import type { SittingRecord } from '#shared/domain/sitting.ts'

const base = (id: string) => ({ id, author: 'm-chair', clock: '000000000000001-000000-test', schema: 1 })

const member = (id: string, name: string, college: College, role: CommitteeRole = 'member'): MemberRecord => ({
  ...base(id),
  name,
  kind: 'member',
  role,
  college,
  mandates: [{ from: '2020-01-01' }],
})

/** Eleven members of the fictional city of the mock-ups; Hugo Lemercier is « me ». */
export const members: MemberRecord[] = [
  member('m-chair', 'Camille Roux', 'elected', 'chair'),
  member('m-2', 'Marc Delaunay', 'elected'),
  member('m-3', 'Inès Caron', 'elected'),
  member('m-me', 'Hugo Lemercier', 'experts', 'rapporteur'),
  member('m-5', 'Yasmine Toumi', 'experts'),
  member('m-6', 'Paul-Henri Vasseur', 'experts'),
  member('m-7', 'Fatou Diarra', 'users'),
  member('m-8', 'Jeanne Le Goff', 'users'),
  member('m-9', 'Ali Benkacem', 'users'),
  member('m-10', 'Sonia Petit', 'staff'),
  member('m-11', 'Louis Garnier', 'staff'),
]

type Facts = Partial<DossierRecord> & { state: DossierState }

export const dossier = (number: string, title: string, direction: string, facts: Facts): DossierRecord => ({
  ...base(`d-${number}`),
  updatedAt: '2026-11-20T09:00:00.000Z',
  number,
  title,
  direction,
  summary: '',
  grids: [],
  ...facts,
})

/** Days from `today`, `YYYY-MM-DD`. */
export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export const dossiers: DossierRecord[] = [
  dossier('2026-014', "Ciblage des réexamens de l'aide sociale", 'Action sociale (CCAS)', {
    state: 'on_agenda',
    deadline: inDays(3),
    aiActClass: 'haut_risque',
    rapporteurId: 'm-me',
  }),
  dossier('2026-012', 'Priorisation des demandes de place en crèche', 'Petite enfance', {
    state: 'on_agenda',
    deadline: inDays(3),
    aiActClass: 'haut_risque',
    rapporteurId: 'm-5',
  }),
  dossier('2026-008', 'Tri des candidatures reçues par la ville', 'Ressources humaines', {
    state: 'to_sign',
    deadline: inDays(7),
    aiActClass: 'haut_risque',
  }),
  dossier('2026-013', 'Prévision de fréquentation des cantines', 'Éducation', {
    state: 'report_ready',
    deadline: inDays(18),
    aiActClass: 'minimal',
    rapporteurId: 'm-6',
  }),
  dossier('2026-016', 'Repérage des dépôts sauvages par caméra', 'Propreté urbaine', {
    state: 'information_requested',
    deadline: inDays(9),
  }),
  dossier('2026-015', 'Rédaction assistée des comptes rendus', 'Direction générale', {
    state: 'under_instruction',
    deadline: inDays(25),
    aiActClass: 'minimal',
    rapporteurId: 'm-7',
  }),
  dossier('2026-017', 'Agent conversationnel « Villeneuve répond »', 'Relation aux usagers', {
    state: 'admissible',
    deadline: inDays(53),
    aiActClass: 'transparence',
  }),
  dossier('2026-009', 'Optimisation des tournées de collecte', 'Propreté urbaine', {
    state: 'in_follow_up',
    deadline: inDays(38),
    aiActClass: 'minimal',
  }),
  dossier('2026-011', 'Analyse automatique de la vidéoprotection', 'Police municipale', {
    state: 'published',
    aiActClass: 'interdit',
  }),
]

export const sittings: SittingRecord[] = [
  {
    ...base('s-1'),
    date: inDays(3),
    place: 'Salle du conseil',
    rules: 'sitting-rules@1.0.0',
    agenda: [
      { id: 'i-1', dossierId: 'd-2026-014', title: 'Réexamens' },
      { id: 'i-2', dossierId: 'd-2026-012', title: 'Crèche' },
    ],
    attendance: [],
  },
]

const assessment = (dossierId: string, memberId: string, sealed: boolean): AssessmentRecord => ({
  ...base(`a-${dossierId}-${memberId}`),
  dossierId,
  kind: 'individual',
  grid: 'boussole-nantes@1.0.0',
  memberId,
  answers: {},
  updatedAt: '2026-11-20T09:00:00.000Z',
  ...(sealed ? { seal: { at: '2026-11-20T09:00:00.000Z', hash: 'a'.repeat(64) } } : {}),
})

const sealedBy = (dossierId: string, ids: string[], begun: string[] = []) => [
  ...ids.map(id => assessment(dossierId, id, true)),
  ...begun.map(id => assessment(dossierId, id, false)),
]

export const assessments: AssessmentRecord[] = [
  ...sealedBy('d-2026-014', ['m-chair', 'm-2', 'm-5', 'm-6', 'm-7', 'm-8', 'm-10', 'm-11'], ['m-me']),
  ...sealedBy('d-2026-012', ['m-chair', 'm-2', 'm-3', 'm-5', 'm-6', 'm-7', 'm-10', 'm-11'], ['m-me', 'm-8']),
  ...sealedBy(
    'd-2026-008',
    members.map(({ id }) => id),
  ),
  ...sealedBy('d-2026-013', ['m-chair', 'm-3', 'm-6', 'm-9', 'm-10']),
  ...sealedBy('d-2026-015', ['m-9'], ['m-7']),
  ...sealedBy(
    'd-2026-009',
    members.map(({ id }) => id),
  ),
  ...sealedBy(
    'd-2026-011',
    members.map(({ id }) => id),
  ),
]

/** Me: an expert, rapporteur of 2026-014. */
export const me = {
  memberId: 'm-me',
  name: 'Hugo Lemercier',
  kind: 'member',
  role: 'rapporteur',
  college: 'experts',
} as const

/** A sitting that I withdrew from 2026-014 for. */
export const withdrawal: SittingRecord = {
  id: 's-deport',
  author: 'm-chair',
  clock: '000000000000002-000000-test',
  schema: 1,
  date: '2026-11-26',
  place: 'Salle du conseil',
  rules: 'sitting-rules@1.0.0',
  agenda: [{ id: 'i-1', dossierId: 'd-2026-014', title: 'Réexamens' }],
  attendance: [{ memberId: me.memberId, status: 'recused' }],
}

const piece = (id: string, title: string, fileName: string, inspection: Partial<Inspection>): PieceRecord => ({
  ...base(id),
  dossierId: 'd-2026-014',
  type: 'autre',
  title,
  fileName,
  size: 1_482_113,
  sha256: id.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, 'a'),
  addedAt: '2026-11-20T09:00:00.000Z',
  communicability: 'committee',
  inspection: {
    file: fileName,
    status: 'accepted',
    kind: 'pdf',
    sha256: id.padEnd(64, '0').replaceAll(/[^0-9a-f]/g, 'a'),
    ...inspection,
  },
})

/** Pieces of 2026-014: two PDFs that open, an attachment, a broken and a protected file. */
export const pieces: PieceRecord[] = [
  { ...piece('p-1', 'AIPD du réexamen ciblé', 'aipd_reexamen_v2.pdf', { pages: 36 }), type: 'aipd' },
  { ...piece('p-2', 'Rapport de biais', 'rapport-biais-2026.pdf', { pages: 12 }), type: 'rapport_biais' },
  piece('p-3', 'Note de conformité', 'note-conformite.docx', { kind: 'docx' }),
  piece('p-4', 'Annexe technique', 'annexe.pdf', { status: 'unreadable', code: 'damaged' }),
  piece('p-5', 'Contrat de prestation', 'contrat.pdf', { status: 'needs_password', code: 'password' }),
]

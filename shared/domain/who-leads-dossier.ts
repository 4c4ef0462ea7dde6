import { isRapporteur, type Seat } from './assessment/task.ts'
import type { DossierRecord } from './dossier.ts'
import type { CommitteeRole, MemberRecord } from './member.ts'

const leading: ReadonlySet<CommitteeRole | undefined> = new Set(['chair', 'secretariat', 'rapporteur'])

/**
 * Who names the rapporteur of a dossier and confirms its class: the chair, the secretariat, and its rapporteur, who may hand
 * it over. Whoever could name themselves would read what is for the rapporteur alone. Where nobody of the committee could,
 * as where somebody keeps one alone, its members do.
 */
export const leadsDossier = (
  seat: Seat,
  dossier: Pick<DossierRecord, 'rapporteurId'>,
  committee: readonly Pick<MemberRecord, 'role'>[],
): boolean =>
  seat.role === 'chair' ||
  [seat.role, seat.capacity].includes('secretariat') ||
  isRapporteur(seat, dossier) ||
  (seat.kind === 'member' && dossier.rapporteurId === undefined && !committee.some(({ role }) => leading.has(role)))

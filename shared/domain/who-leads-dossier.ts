import { isRapporteur, type Seat } from './assessment/task.ts'
import type { DossierRecord } from './dossier.ts'

/**
 * Who names the rapporteur of a dossier and confirms its class: the chair, the secretariat, and its rapporteur, who may hand
 * it over. Whoever could name themselves would read what is for the rapporteur alone.
 */
export const leadsDossier = (seat: Seat, dossier: Pick<DossierRecord, 'rapporteurId'>): boolean =>
  seat.role === 'chair' || [seat.role, seat.capacity].includes('secretariat') || isRapporteur(seat, dossier)

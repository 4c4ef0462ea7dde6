import { useRecords } from '#renderer/store/react/use-store.ts'
import type { DossierRecord } from '#shared/domain/dossier.ts'
import { leadsDossier } from '#shared/domain/who-leads-dossier.ts'
import { useProfile } from './profile-context.tsx'

/** Whether it is this person's to name the rapporteur of a dossier and to confirm its class; nobody's until it is known. */
export function useLeadsDossier(dossier: Pick<DossierRecord, 'rapporteurId'>): boolean {
  const { identity } = useProfile().profile
  const { records: members, status } = useRecords('members', {})
  return status === 'ready' && leadsDossier(identity, dossier, members)
}

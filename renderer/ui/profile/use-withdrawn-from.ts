import { useMemo } from 'react'
import { useAllRecords } from '#renderer/store/react/use-store.ts'
import { withdrawnFrom } from '#shared/domain/recusals.ts'
import { useProfile } from './profile-context.tsx'

/** The dossiers one withdrew from (invariant 4); `null` until that is known. */
export function useWithdrawnFrom(): ReadonlySet<string> | null {
  const { records: sittings, status } = useAllRecords('sittings', {})
  const { memberId } = useProfile().profile.identity
  return useMemo(() => (status === 'ready' ? withdrawnFrom(memberId, sittings) : null), [memberId, sittings, status])
}

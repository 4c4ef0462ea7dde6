import { useCallback } from 'react'
import { useRecords } from '#renderer/store/react/use-store.ts'

/** The name of a person of the committee; an identifier that nobody bears is shown as it is. */
export function useMemberName(): (memberId: string) => string {
  const { records } = useRecords('members', {})
  return useCallback(memberId => records.find(({ id }) => id === memberId)?.name ?? memberId, [records])
}

import { useStore } from '#renderer/store/react/use-store.ts'
import { useProfile } from '#renderer/ui/profile/profile-context.tsx'
import { mayChangeModels } from '#shared/domain/may-change-models.ts'

/** True for those who keep the grids of the committee, where anything can be written at all. */
export function useMayChange(): boolean {
  const { readOnly } = useStore()
  const { role } = useProfile().profile.identity
  return !readOnly && mayChangeModels(role)
}

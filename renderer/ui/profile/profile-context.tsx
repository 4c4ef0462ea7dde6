import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'

type ProfileAccess = { profile: ProfileSummary; change: (profile: ProfileSummary) => void }

const ProfileContext = createContext<ProfileAccess | null>(null)

/** Who one is in the open committee; only the demonstration changes it. */
export function ProfileProvider({ initial, children }: { initial: ProfileSummary; children: ReactNode }) {
  const [profile, change] = useState(initial)
  const access = useMemo(() => ({ profile, change }), [profile])
  return <ProfileContext value={access}>{children}</ProfileContext>
}

export function useProfile(): ProfileAccess {
  const access = useContext(ProfileContext)
  if (!access) throw new Error('useProfile outside ProfileProvider')
  return access
}

import { useCallback, useEffect, useState } from 'react'
import { bridge } from '#renderer/ui/bridge/bridge.ts'
import type { Failure, Result } from '#shared/domain/result.ts'
import type { DamagedProfile, ProfileSummary } from '#shared/ipc/payloads.ts'

export type ProfilesAccess = {
  profiles: readonly ProfileSummary[] | null
  recovered: readonly string[]
  damaged: readonly DamagedProfile[]
  weakKeyring: boolean
  failure: Failure | null
  busy: boolean
  open: (profileId: string, by: 'usual' | 'recovery_key') => Promise<void>
  openDemonstration: (language: 'fr' | 'en') => Promise<void>
}

/** The committees of this computer, and the ways into them. A success leads the window away. */
export function useProfiles(): ProfilesAccess {
  const [profiles, setProfiles] = useState<readonly ProfileSummary[] | null>(null)
  const [recovered, setRecovered] = useState<readonly string[]>([])
  const [damaged, setDamaged] = useState<readonly DamagedProfile[]>([])
  const [weakKeyring, setWeakKeyring] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    void bridge()
      .invoke('profiles.list', {})
      .then(answer => {
        if (!answer.ok) return setFailure(answer.error)
        setProfiles(answer.value.profiles)
        setRecovered(answer.value.recovered ?? [])
        setDamaged(answer.value.damaged ?? [])
        setWeakKeyring(answer.value.weakKeyring)
      })
  }, [])

  const attempt = useCallback(async (work: () => Promise<Result<unknown>>) => {
    setBusy(true)
    setFailure(null)
    const answer = await work()
    if (!answer.ok) setFailure(answer.error)
    setBusy(false)
  }, [])

  const open = useCallback(
    (profileId: string, by: 'usual' | 'recovery_key') =>
      attempt(() => bridge().invoke('profiles.open', { profileId, with: by })),
    [attempt],
  )
  const openDemonstration = useCallback(
    (language: 'fr' | 'en') =>
      attempt(async () => {
        const protection = weakKeyring ? 'passphrase' : 'safe_storage'
        const made = await bridge().invoke('profiles.create-demonstration', { language, protection })
        return made.ok
          ? bridge().invoke('profiles.open', { profileId: made.value.profile.profileId, with: 'usual' })
          : made
      }),
    [attempt, weakKeyring],
  )
  return { profiles, recovered, damaged, weakKeyring, failure, busy, open, openDemonstration }
}

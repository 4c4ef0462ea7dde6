import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { KeyRing } from '#electron/ports/key-ring.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { type Lock, lockVault } from '../lock.ts'
import { openVault, type UnlockedVault } from '../open-vault.ts'
import { descriptionFile } from '../vault-description.ts'
import { profileFile, profileFolder, vaultFolder } from './profile-folders.ts'
import { type UnlockFailure, unlockAsUsual, unlockWithRecoveryKey } from './unlock.ts'

type Opened = { vault: UnlockedVault; lock: Lock; folder: string }
export type OpenFailure = UnlockFailure | 'profile_absent' | 'vault_unreadable' | 'profile_in_use'

/** The profiles whose vaults are open in this program, by identifier. */
export function openProfiles(deps: { userData: string; keyRing: KeyRing; askPassphrase: AskPassphrase; now(): Date }) {
  const opened = new Map<string, Opened>()

  async function unlock(profileId: string, how: 'usual' | 'recovery_key'): Promise<Result<null, OpenFailure>> {
    const folder = profileFolder(deps.userData, profileId)
    const profile = (await profileFile(folder).read())?.content
    if (!profile) return failure('profile_absent')
    const description = (await descriptionFile(folder).read())?.content
    if (!description) return failure('vault_unreadable')
    const lock = await lockVault(folder)
    if (!lock.ok) return lock
    const opening = await held(lock.value, async () => {
      const dataKey = await (how === 'usual' ? unlockAsUsual : unlockWithRecoveryKey)(description.keys, profile, deps)
      if (!dataKey.ok) return dataKey
      const present = { ...profile, openedAt: deps.now().toISOString() }
      // A full disk keeps nobody from reading; a newer program's vault is left as it is.
      await profileFile(folder)
        .write(present)
        .catch(() => {})
      if (description.storeVersion <= storeVersion)
        await descriptionFile(folder)
          .mend()
          .catch(() => {})
      return ok(openVault(vaultFolder(folder), present, description, dataKey.value))
    })
    if (!opening.ok) return opening
    opened.set(profileId, { vault: opening.value, lock: lock.value, folder })
    return ok(null)
  }

  async function close(profileId: string): Promise<void> {
    const own = opened.get(profileId)
    if (!own) return
    opened.delete(profileId)
    await own.vault.close()
    await own.lock.release()
  }

  return {
    unlock,
    close,
    /** Throws when the profile is not open: pages of a closed profile have no door left. */
    of(profileId: string | undefined): UnlockedVault {
      const own = profileId === undefined ? undefined : opened.get(profileId)
      if (!own) throw new Error('this profile is not open')
      return own.vault
    },
    async rename(profileId: string | undefined, profile: ProfileSummary): Promise<void> {
      const own = profileId === undefined ? undefined : opened.get(profileId)
      if (!own) throw new Error('this profile is not open')
      await profileFile(own.folder).write(profile)
      own.vault.profile = profile
    },
    closeAll: async (): Promise<void> => {
      await Promise.all([...opened.keys()].map(close))
    },
  }
}

/** Lets the vault go where it does not come to be opened, whether that is a failure or a fault. */
async function held<Value, Code extends string>(
  lock: Lock,
  work: () => Promise<Result<Value, Code>>,
): Promise<Result<Value, Code>> {
  let answer: Result<Value, Code> | null = null
  try {
    answer = await work()
    return answer
  } finally {
    if (!answer?.ok) await lock.release()
  }
}

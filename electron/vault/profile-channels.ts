import { v7 as uuidv7 } from 'uuid'
import type { AskPassphrase } from '#electron/ports/ask-passphrase.ts'
import type { Handlers } from '#electron/ports/handlers.ts'
import type { KeyRing } from '#electron/ports/key-ring.ts'
import type { LeadWindow } from '#electron/ports/lead-window.ts'
import type { DemonstrationSeeds, SeedRecord, Seeds } from '#electron/ports/seeds.ts'
import { nameFault } from '#shared/domain/name-fault.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { ProfileSummary } from '#shared/ipc/payloads.ts'
import { type WrappedKeys, wrapWithKeyRing, wrapWithPassphrase } from './keys/wrapped-keys.ts'
import { createProfile, newProfileId } from './profiles/create-profile.ts'
import { listProfiles } from './profiles/list-profiles.ts'
import type { openProfiles } from './profiles/open-profiles.ts'
import { seedRecords } from './profiles/seed-records.ts'

type ProfileChannel =
  | 'profiles.list'
  | 'profiles.create'
  | 'profiles.create-demonstration'
  | 'profiles.open'
  | 'profiles.close'
  | 'profiles.rename'
  | 'profiles.play-role'

export type ProfileParts = {
  userData: string
  keyRing: KeyRing
  askPassphrase: AskPassphrase
  leadWindow: LeadWindow
  seeds: Seeds
  now(): Date
}

type Protection = ProfileSummary['protection'][number]
type Wrap = (dataKey: Uint8Array) => Promise<Omit<WrappedKeys, 'recovery_key'>>

/** Making, opening and leaving profiles. Keys and passphrases stay on this side. */
export function profileChannels(
  parts: ProfileParts,
  profiles: ReturnType<typeof openProfiles>,
): Pick<Handlers, ProfileChannel> {
  const { userData, keyRing, askPassphrase, leadWindow, seeds, now } = parts

  /** Asks for the passphrase before anything is written. */
  async function wrapper(protection: Protection, subject: string): Promise<Result<Wrap, 'weak_keyring' | 'cancelled'>> {
    if (protection === 'safe_storage') {
      // Linux' `basic_text` encrypts with a key known to everybody: a vault needs more than that.
      if (keyRing.isWeak()) return failure('weak_keyring')
      return ok(async dataKey => ({ safe_storage: wrapWithKeyRing(keyRing, dataKey) }))
    }
    const passphrase = await askPassphrase({ purpose: 'create', subject, attempt: 1 })
    if (passphrase === null) return failure('cancelled')
    return ok(async dataKey => ({ passphrase: await wrapWithPassphrase(passphrase, dataKey) }))
  }

  async function create(
    profile: ProfileSummary,
    protection: Protection,
    content: { records: SeedRecord[]; files: DemonstrationSeeds['files'] },
  ) {
    const wrap = await wrapper(protection, profile.committee.name)
    if (!wrap.ok) return wrap
    const recoveryKey = await createProfile({ userData, profile, ...content, wrap: wrap.value })
    return ok({ profile, recoveryKey })
  }

  return {
    'profiles.list': async () => ok({ ...(await listProfiles(userData)), weakKeyring: keyRing.isWeak() }),

    'profiles.create': async ({ committee, identity, protection }) => {
      const profileId = newProfileId()
      const owner = { ...identity, memberId: uuidv7() }
      const profile = { profileId, committee, identity: owner, demonstration: false, protection: [protection] }
      const records = seedRecords({ profileId, identity: owner, now: now() }, await seeds.grids())
      return create(profile, protection, { records, files: [] })
    },

    'profiles.create-demonstration': async ({ language, protection }) => {
      const profileId = newProfileId()
      const { committee, identity, records, files } = await seeds.demonstration(language)
      const profile = { profileId, committee, identity, demonstration: true, protection: [protection] }
      const own = seedRecords({ profileId, identity, now: now() }, await seeds.grids())
      // The demonstration brings its members, oneself among them, and may bring grids of its own.
      const brought = new Set(records.map(keyOf))
      return create(profile, protection, {
        records: [...records, ...own.filter(one => !brought.has(keyOf(one)))],
        files,
      })
    },

    'profiles.open': async ({ profileId, with: how }, { windowId }) => {
      const unlocked = await profiles.unlock(profileId, how)
      if (!unlocked.ok) return unlocked
      try {
        await leadWindow(windowId, profileId)
      } catch (error) {
        await profiles.close(profileId)
        throw error
      }
      return ok({})
    },

    'profiles.close': async (_, { profileId, windowId }) => {
      await leadWindow(windowId, null)
      if (profileId !== undefined) await profiles.close(profileId)
      return ok({})
    },

    'profiles.rename': async ({ committee, name }, { profileId }) => {
      const { profile, mode } = profiles.of(profileId)
      if (mode === 'read_only') return failure('read_only')
      for (const words of [committee.name, committee.city, name]) {
        const fault = nameFault(words)
        if (fault) return fault
      }
      const renamed = {
        ...profile,
        committee: { ...profile.committee, ...committee },
        identity: { ...profile.identity, name },
      }
      await profiles.rename(profileId, renamed)
      return ok(renamed)
    },

    'profiles.play-role': async ({ identity }, { profileId }) => {
      const { profile } = profiles.of(profileId)
      if (!profile.demonstration) return failure('not_a_demonstration')
      const playing = { ...profile, identity }
      await profiles.rename(profileId, playing)
      return ok(playing)
    },
  }
}

/** A grid is the same model whatever its identifier; any other record is itself. */
function keyOf({ collection, document }: SeedRecord): string {
  return collection === 'models' ? `models|${document.reference}` : `${collection}|${document.id}`
}

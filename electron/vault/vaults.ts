import type { Handlers } from '#electron/ports/handlers.ts'
import type { Vaults } from '#electron/ports/vaults.ts'
import { type ProfileParts, profileChannels } from './profile-channels.ts'
import { openProfiles } from './profiles/open-profiles.ts'
import { vaultChannels } from './vault-channels.ts'

export type VaultParts = Omit<ProfileParts, 'now'> & { now?(): Date }
type Channel = Extract<keyof Handlers, `vault.${string}` | `search.${string}` | `profiles.${string}`>

/**
 * The vaults of this machine: the channels of `vault.*` and `profiles.*`, the port by which other folders reach the vault
 * of an open profile, and the way to close them all before the program ends.
 */
export function createVaults({ now = () => new Date(), ...rest }: VaultParts): {
  channels: Pick<Handlers, Channel>
  vaults: Vaults
  /** For a window that closes without going back to the start page. */
  close(profileId: string): Promise<void>
  closeAll(): Promise<void>
} {
  const parts = { ...rest, now }
  const profiles = openProfiles(parts)
  return {
    channels: { ...profileChannels(parts, profiles), ...vaultChannels({ ...parts, of: profiles.of }) },
    vaults: { of: profiles.of },
    close: profiles.close,
    closeAll: profiles.closeAll,
  }
}

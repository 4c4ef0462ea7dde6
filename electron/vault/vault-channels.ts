import type { Handlers } from '#electron/ports/handlers.ts'
import { failure, ok } from '#shared/domain/result.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'
import type { openProfiles } from './profiles/open-profiles.ts'

type VaultChannel = 'vault.open' | 'vault.append' | 'vault.heads' | 'vault.read'

/** What the page of an open profile asks of its vault. */
export function vaultChannels({ of }: Pick<ReturnType<typeof openProfiles>, 'of'>): Pick<Handlers, VaultChannel> {
  return {
    'vault.open': async (_, { profileId }) => {
      const vault = of(profileId)
      const log = await vault.log().catch(() => null)
      if (log === null) return failure('write_log_unreadable')
      return ok({
        dataKey: vault.dataKey(),
        profile: vault.profile,
        mode: vault.mode,
        storeVersion,
        log: { ...log.findings, sequence: log.sequence(), digest: log.digest() },
      })
    },
    'vault.append': async ({ entries }, { profileId }) => {
      const vault = of(profileId)
      if (vault.mode === 'read_only') return failure('read_only')
      const log = await vault.log()
      try {
        return ok({ sequence: await log.append(entries) })
      } catch (error) {
        // A full disk or a disk that fails: the page keeps what it wrote and tries again.
        return failure('write_log_refused', { cause: (error as NodeJS.ErrnoException).code ?? 'unknown' })
      }
    },
    'vault.heads': async ({ after, limit }, { profileId }) => ok((await of(profileId).log()).heads(after, limit)),
    'vault.read': async ({ records }, { profileId }) => {
      const log = await of(profileId).log()
      return ok({ entries: await log.read(records) })
    },
  }
}

import type { Handlers } from '#electron/ports/handlers.ts'
import type { Seeds } from '#electron/ports/seeds.ts'
import { failure, ok } from '#shared/domain/result.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'
import type { WriteLog } from './log/write-log.ts'
import type { openProfiles } from './profiles/open-profiles.ts'
import { seedEntries, seedRecords } from './profiles/seed-records.ts'

type VaultChannel = Extract<keyof Handlers, `vault.${string}` | `search.${string}`>
type VaultChannelParts = { of: ReturnType<typeof openProfiles>['of']; seeds: Pick<Seeds, 'grids'>; now(): Date }

/** What the page of an open profile asks of its vault. */
export function vaultChannels({ of, seeds, now }: VaultChannelParts): Pick<Handlers, VaultChannel> {
  const given = new Set<string>()
  return {
    'vault.open': async (_, { profileId, windowId, document }) => {
      const vault = of(profileId)
      // Whatever gets to speak in the page's name later finds the key imported and not to be had (ARCHITECTURE, 4).
      const asker = `${profileId} ${windowId} ${document}`
      if (given.has(asker)) return failure('data_key_given')
      const log = await vault.log().catch(() => null)
      if (log === null) return failure('write_log_unreadable')
      given.add(asker)
      return ok({
        dataKey: vault.dataKey(),
        profile: vault.profile,
        mode: vault.mode,
        storeVersion,
        log: {
          ...log.findings,
          // A page that is loaded anew is told how things stand now.
          lost: isEmpty(log),
          loss: log.loss(),
          sequence: log.sequence(),
          digest: log.digest(),
        },
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
        return failure('write_log_refused', { cause: causeOf(error) })
      }
    },
    'vault.heads': async ({ after, limit }, { profileId }) => ok((await of(profileId).log()).heads(after, limit)),
    'vault.read': async ({ records }, { profileId }) => {
      const log = await of(profileId).log()
      return ok({ entries: await log.read(records) })
    },
    'vault.settle': async (_, { profileId }) => {
      const vault = of(profileId)
      if (vault.mode === 'read_write') await (await vault.log()).settle()
      return ok({})
    },
    'vault.begin-anew': async (_, { profileId }) => {
      const { mode, profile, log: opened } = of(profileId)
      if (mode === 'read_only') return failure('read_only')
      const log = await opened()
      if (!isEmpty(log)) return failure('records_present')
      const records = seedRecords({ ...profile, now: now() }, await seeds.grids())
      try {
        await log.append(seedEntries(records))
      } catch (error) {
        return failure('write_log_refused', { cause: causeOf(error) })
      }
      await log.settle()
      return ok({})
    },
    'search.load': async (_, { profileId }) => {
      const read = await of(profileId).searchIndex.read()
      return ok(
        typeof read === 'string' ? { bytes: null, damaged: read === 'damaged' } : { bytes: read, damaged: false },
      )
    },
    'search.save': async ({ bytes }, { profileId }) => {
      const { mode, searchIndex } = of(profileId)
      if (mode === 'read_only') return failure('read_only')
      try {
        await searchIndex.write(bytes)
      } catch {
        // The old one is there, and the next opening makes up for what it lacks.
        return failure('not_written')
      }
      return ok({})
    },
  }
}

const isEmpty = (log: WriteLog): boolean => log.heads(0, 1).heads.length === 0
const causeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown'

import { v7 as uuidv7 } from 'uuid'
import type { SeedRecord } from '#electron/ports/seeds.ts'
import { collections } from '#shared/domain/store/collections.ts'
import { seedRevision } from '#shared/domain/store/revision.ts'
import type { LogEntry, ProfileIdentity } from '#shared/ipc/payloads.ts'
import { nextClock } from '#shared/sync/hybrid-clock.ts'

/** What every new profile holds: its owner, and the grids that ship with the program. */
export function seedRecords(
  { profileId, identity, now }: { profileId: string; identity: ProfileIdentity; now: Date },
  grids: Record<string, unknown>[],
): SeedRecord[] {
  const device = profileId.replaceAll('-', '')
  let clock: string | null = null
  const stamp = () => {
    clock = nextClock(clock, now.getTime(), device)
    return { author: identity.memberId, clock, schema: 1 }
  }
  const { memberId, ...person } = identity
  return [
    { collection: 'members', document: { ...stamp(), ...person, id: memberId, mandates: [] } },
    ...grids.map(content => ({
      collection: 'models' as const,
      document: {
        ...stamp(),
        id: uuidv7(),
        kind: 'grid',
        reference: `${content.id}@${content.version}`,
        content,
        addedAt: now.toISOString(),
      },
    })),
  ]
}

/**
 * Entries of the write log for records a profile begins with. The store does not exist yet: it takes them from the log at
 * its first opening, as it would after a loss. Throws on a record its schema refuses.
 */
export const seedEntries = (records: SeedRecord[]): LogEntry[] =>
  records.map(({ collection, document }) => {
    const checked = collections[collection].schema.parse(document) as Record<string, unknown>
    return { collection, id: document.id, revision: seedRevision, document: checked }
  })

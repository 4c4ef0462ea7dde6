import type { CollectionName } from '#shared/domain/store/collections.ts'
import type { ProfileIdentity } from '#shared/ipc/payloads.ts'

export type SeedRecord = { collection: CollectionName; document: Record<string, unknown> & { id: string } }

/** The demonstration committee: whole records, the files their pieces name, and whose seat one takes first. */
export type DemonstrationSeeds = {
  committee: { name: string; city: string }
  identity: ProfileIdentity
  records: SeedRecord[]
  files: ({ path: string } | { bytes: Uint8Array })[]
}

/** What a new profile begins with: read from `resources`. */
export type Seeds = {
  /** Whole grid/1 files; every profile gets each as a record of `models`. */
  grids(): Promise<Record<string, unknown>[]>
  demonstration(language: 'fr' | 'en'): Promise<DemonstrationSeeds>
}

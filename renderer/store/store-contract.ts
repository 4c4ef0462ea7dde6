import type { CollectionName, collections, RecordOf } from '#shared/domain/store/collections.ts'

/** Selectors use fields kept in clear only; the store throws on any other (a query on an encrypted field misses documents). */
export type Where<Name extends CollectionName> = Partial<
  Record<'id' | (typeof collections)[Name]['clear'][number], string | number>
>

/** When both the store and the write log have a write. */
export type Acknowledgement = { at: string }

/** The records of the open profile. Every write resolves only once acknowledged, and rejects with nothing lost on screen. */
export type Store = {
  read<Name extends CollectionName>(collection: Name, id: string): Promise<RecordOf<Name> | null>
  find<Name extends CollectionName>(collection: Name, where: Where<Name>): Promise<RecordOf<Name>[]>
  put<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): Promise<Acknowledgement>
  putAll<Name extends CollectionName>(collection: Name, records: RecordOf<Name>[]): Promise<Acknowledgement>
  remove(collection: CollectionName, id: string): Promise<Acknowledgement>
  /** Calls `listener` at once and after every change; returns the function that stops. */
  watch<Name extends CollectionName>(
    collection: Name,
    where: Where<Name>,
    listener: (records: RecordOf<Name>[]) => void,
  ): () => void
  /**
   * Runs `work` while no other window of the profile runs any, knowing all that these wrote: for what is numbered, or
   * done once. Not to be called from within itself.
   */
  inTurn<Value>(work: () => Promise<Value>): Promise<Value>
  count(collection: CollectionName): Promise<number>
  /** Fields every record carries: `{ id, author, clock, schema }`, made by the device. */
  stamp(): { id: string; author: string; clock: string; schema: number }
  /** New clock for a record that is changed. */
  tick(): string
  readonly readOnly: boolean
}

/** Why a write did not succeed, as far as there is something to do about it. */
export type SaveTrouble = 'disk_full' | 'other'

/** What the save indicator says: nothing pending, pending, or failed (kept in memory and tried again). */
export type SaveState = { pending: number; savedAt: string | null; failed: boolean; trouble?: SaveTrouble }

/** A record that could not be read: broken, swapped or put back in the store, and not to be had from the write log. */
export type DamagedRecord = { collection: CollectionName; id: string; reason: 'not_authentic' | 'not_valid' }

/** Something a screen may follow; `read` returns the same object until it changes. */
export type Observed<Value> = { read(): Value; subscribe(changed: () => void): () => void }

/** The store of an open profile, with what the shell shows of it. */
export type ObservedStore = Store & {
  saving: Observed<SaveState>
  damaged: Observed<readonly DamagedRecord[]>
  /** Demonstration only: whose name new records carry, once `profiles.play-role` has answered. */
  actAs(memberId: string): void
  /** Resolves once everything pending was tried a last time. */
  close(): Promise<void>
}

import type { Frozen } from '#shared/domain/store/frozen-record.ts'

/** Screens offer no such change: to try it is a bug of theirs. Names the record, and says nothing of what is in it. */
export const frozenError = (frozen: Frozen, collection: string, id: string): Error =>
  new Error(`${collection} ${id} no longer changes (${frozen}): it can only be superseded`)

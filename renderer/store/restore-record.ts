import { failure, ok, type Result } from '#shared/domain/result.ts'
import { type CollectionName, collections, type RecordOf } from '#shared/domain/store/collections.ts'
import { withoutMetadata } from './encryption/stored-document.ts'

/**
 * The one door through which what is stored becomes a record: it repairs or rejects, and never throws. Repaired: RxDB's
 * metadata goes; an optional field that is not valid is left out. Unknown fields of a newer program stay.
 */
export function restoreRecord<Name extends CollectionName>(
  collection: Name,
  stored: unknown,
): Result<RecordOf<Name>, 'not_valid'> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return failure('not_valid')
  const { schema } = collections[collection]
  const record = withoutMetadata(stored as Record<string, unknown>)
  const read = schema.safeParse(record)
  if (read.success) return ok(read.data as RecordOf<Name>)
  const broken = new Set(read.error.issues.map(({ path }) => String(path[0])))
  const repaired = schema.safeParse(Object.fromEntries(Object.entries(record).filter(([field]) => !broken.has(field))))
  return repaired.success ? ok(repaired.data as RecordOf<Name>) : failure('not_valid')
}

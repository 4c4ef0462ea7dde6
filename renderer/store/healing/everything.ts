import { type PreparedQuery, prepareQuery, type RxDocumentData, type RxJsonSchema } from 'rxdb/plugins/core'
import type { ClearRecord } from '../record-schema.ts'

/** All documents of a storage instance, tombstones included. */
export function everything(schema: RxJsonSchema<RxDocumentData<ClearRecord>>): PreparedQuery<ClearRecord> {
  return prepareQuery(schema, { selector: {}, sort: [{ id: 'asc' }], skip: 0 })
}

import {
  type FilledMangoQuery,
  type PreparedQuery,
  prepareQuery,
  type RxDocumentData,
  type RxJsonSchema,
} from 'rxdb/plugins/core'
import type { ClearRecord } from '../record-schema.ts'

/** All documents of a storage instance, tombstones included. */
export function everything(schema: RxJsonSchema<RxDocumentData<ClearRecord>>): PreparedQuery<ClearRecord> {
  return prepareQuery(schema, { selector: {}, sort: [{ id: 'asc' }], skip: 0 })
}

/** Whether a query asks for all records that are not deleted, in whatever order. */
export const isForAll = ({ selector, skip, limit }: FilledMangoQuery<ClearRecord>): boolean =>
  JSON.stringify(selector) === allLiving && !skip && limit === undefined

const allLiving = JSON.stringify({ _deleted: { $eq: false } })

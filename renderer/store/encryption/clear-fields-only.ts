import type { FilledMangoQuery } from 'rxdb/plugins/core'

/** Fields RxDB keeps itself, in clear. */
const metadata = ['_deleted', '_meta', '_rev', '_attachments']

/**
 * Throws on a query that selects or sorts on an encrypted field: the storage would silently answer with fewer records
 * than there are, and a live query would miss changes.
 */
export function assertClearFieldsOnly<T>(
  collection: string,
  clear: readonly string[],
  query: FilledMangoQuery<T>,
): void {
  const allowed = new Set(['id', ...clear, ...metadata])
  const sorted = (query.sort ?? []).flatMap(part => Object.keys(part))
  for (const path of [...selectedFields(query.selector), ...sorted]) {
    const field = path.split('.')[0] ?? path
    if (!allowed.has(field)) throw new Error(`${collection}.${field} is encrypted: filter after reading`)
  }
}

function selectedFields(selector: unknown): string[] {
  if (typeof selector !== 'object' || selector === null) return []
  return Object.entries(selector).flatMap(([key, value]) => {
    if (!key.startsWith('$')) return [key]
    return Array.isArray(value) ? value.flatMap(selectedFields) : selectedFields(value)
  })
}

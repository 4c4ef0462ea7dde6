import type { RxJsonSchema } from 'rxdb/plugins/core'
import { z } from 'zod'
import type { CollectionName } from '#shared/domain/store/collections.ts'
import { collections } from '#shared/domain/store/collections.ts'

/** What RxDB sees of a record: `id` and the clear fields. The rest travels along and is encrypted as one string. */
export type ClearRecord = { id: string } & Record<string, unknown>

type JsonProperty = { type?: string; maxLength?: number }

/** IndexedDB keys are short: what the zod schema does not bound is an identifier, a date or a word of a list. */
const shortText = 64

/**
 * RxDB's schema of a collection, derived from its zod schema. Only clear fields appear in it, so that a new field of a
 * record does not change RxDB's schema hash; they are flat, required and indexed one by one (a missing or nested index
 * field makes documents vanish from queries).
 */
export function recordSchema(name: CollectionName): RxJsonSchema<ClearRecord> {
  const { schema, clear } = collections[name]
  const whole = z.toJSONSchema(schema, { unrepresentable: 'any' })
  const kinds = whole.oneOf ?? whole.anyOf ?? [whole]
  for (const field of clear) {
    if (kinds.some(({ required }) => !required?.includes(field))) {
      throw new Error(`${name}.${field} is kept in clear and must be required`)
    }
  }
  const { properties = {} } = kinds[0] ?? {}
  return {
    version: 0,
    type: 'object',
    primaryKey: 'id',
    properties: {
      id: { type: 'string', maxLength: shortText },
      ...Object.fromEntries(
        clear.map(field => [field, indexable(`${name}.${field}`, properties[field] as JsonProperty)]),
      ),
    },
    required: ['id', ...clear],
    indexes: [...clear],
  }
}

/** Value of a clear field where a record has none left: tombstones put back from the write log. */
export function emptyClearFields(name: CollectionName): Record<string, string | number> {
  const { properties } = recordSchema(name)
  return Object.fromEntries(
    collections[name].clear.map(field => [field, properties[field]?.type === 'string' ? '' : 0]),
  )
}

function indexable(where: string, property: JsonProperty) {
  if (property.type === 'string') return { type: 'string' as const, maxLength: property.maxLength ?? shortText }
  if (property.type === 'integer') return { type: 'integer' as const, minimum: 0, maximum: 1e9, multipleOf: 1 }
  throw new Error(`${where} cannot be an index: neither text nor whole number`)
}

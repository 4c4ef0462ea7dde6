import { expect, test } from 'vitest'
import { emptyClearFields, recordSchema } from '#renderer/store/record-schema.ts'
import { canonicalHash } from '#shared/domain/canonical-hash.ts'
import { collectionNames, collections } from '#shared/domain/store/collections.ts'
import { storeVersion } from '#shared/domain/store/store-version.ts'

test.each(collectionNames)(
  'the schema of %s shows the clear fields and nothing else, flat, required and indexed',
  name => {
    const { properties, required, indexes } = recordSchema(name)
    const clear = [...collections[name].clear]
    expect(Object.keys(properties)).toEqual(['id', ...clear])
    expect(required).toEqual(['id', ...clear])
    expect(indexes).toEqual(clear)
    for (const property of Object.values(properties)) expect(['string', 'integer']).toContain(property?.type)
  },
)

test('there are twelve collections: the thirteenth is RxDB’s last free one', () => {
  expect(collectionNames).toHaveLength(12)
})

test('RxDB’s schemas change with the version of the store only', () => {
  const hash = canonicalHash(collectionNames.map(name => [name, recordSchema(name)]))
  expect({ storeVersion, hash }).toMatchInlineSnapshot(`
    {
      "hash": "238640db3e31a2ba732e333e234e10ff1f2c360c7636236b4ac15d6a9f2e4c3a",
      "storeVersion": 1,
    }
  `)
})

test('a tombstone without a document has values where the indexes need them', () => {
  expect(emptyClearFields('events')).toEqual({ device: '', number: 0 })
  expect(emptyClearFields('members')).toEqual({})
})

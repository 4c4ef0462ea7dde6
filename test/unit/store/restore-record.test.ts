import fc from 'fast-check'
import { expect, test } from 'vitest'
import { restoreRecord } from '#renderer/store/restore-record.ts'
import { collectionNames } from '#shared/domain/store/collections.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const dossier = {
  id: 'd-1',
  author: 'm-1',
  clock: '001790000000000-000000-pc',
  schema: 1,
  state: 'filed',
  updatedAt: '2026-11-23T10:00:00.000Z',
  number: '2026-001',
  title: 'Tri',
  direction: '',
  summary: '',
  grids: [],
}

test('a whole record is itself, without what RxDB adds', () => {
  const stored = { ...dossier, _rev: '1-a', _meta: { lwt: 1 }, _deleted: false, _attachments: {} }
  expect(restoreRecord('dossiers', stored)).toEqual({ ok: true, value: dossier })
})

test('an optional field that is not valid is left out; unknown fields stay', () => {
  const stored = { ...dossier, deadline: 'tomorrow', fromTheFuture: 1 }
  expect(restoreRecord('dossiers', stored)).toEqual({ ok: true, value: { ...dossier, fromTheFuture: 1 } })
})

test('without a required field it is rejected', () => {
  expect(restoreRecord('dossiers', { ...dossier, title: 3 })).toEqual({ ok: false, error: { code: 'not_valid' } })
})

test('whatever is stored, it answers and does not throw', () => {
  const field = fc.oneof(fc.constantFrom(...Object.keys(dossier)), fc.string())
  const stored = fc.oneof(
    fc.anything(),
    fc.dictionary(field, fc.anything()).map(noise => ({ ...dossier, ...noise })),
  )
  fc.assert(
    fc.property(fc.constantFrom(...collectionNames), stored, (name, value) => {
      expect(typeof restoreRecord(name, value).ok).toBe('boolean')
    }),
    propertySeed(500),
  )
})

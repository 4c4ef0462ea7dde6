import { expect, test } from 'vitest'
import { assertClearFieldsOnly } from '#renderer/store/encryption/clear-fields-only.ts'

const check = (selector: object, sort: object[] = [{ id: 'asc' }]) =>
  assertClearFieldsOnly('dossiers', ['state', 'updatedAt'], { selector, sort, skip: 0 } as never)

test('clear fields and RxDB’s own may be selected and sorted on, at any depth', () => {
  check({
    _deleted: { $eq: false },
    $and: [{ state: { $eq: 'filed' } }, { $or: [{ id: 'a' }, { '_meta.lwt': { $gt: 1 } }] }],
  })
  check({}, [{ updatedAt: 'desc' }])
})

test.each([
  ['selected', () => check({ title: 'x' })],
  ['selected inside a choice', () => check({ $or: [{ state: 'filed' }, { $nor: [{ 'title.part': 'x' }] }] })],
  ['sorted on', () => check({}, [{ state: 'asc' }, { title: 'asc' }])],
])('an encrypted field that is %s throws', (_, query) => {
  expect(query).toThrow('dossiers.title is encrypted')
})

import { expect, test } from 'vitest'
import { whatIsLost } from '#renderer/store/healing/what-is-lost.ts'

const noted = { unreadable: 3, records: 10, digest: 'whole', at: '2026-11-23T09:12:00.000Z' }
const unknown = { unreadable: 1, records: null, digest: null, at: null }

test('a log that is whole has lost nothing, whatever the store had to be given', () => {
  expect(whatIsLost(null, { records: 0, digest: 'any', wasBehind: true })).toBeNull()
})

test('where both together come to what was noted, the store had what the log lost', () => {
  expect(whatIsLost(noted, { records: 10, digest: 'whole', wasBehind: true })).toBeNull()
})

test('where they do not, the loss is told with at least what is missing', () => {
  const told = whatIsLost(noted, { records: 8, digest: 'less', wasBehind: false })
  expect(told).toEqual({ unreadable: 3, records: 2, since: noted.at })
  expect(whatIsLost(noted, { records: 12, digest: 'other', wasBehind: false })?.records).toBe(0)
})

test('without a note, a store that holds something and was behind in nothing is believed', () => {
  expect(whatIsLost(unknown, { records: 4, digest: 'any', wasBehind: false })).toBeNull()
  expect(whatIsLost(unknown, { records: 4, digest: 'any', wasBehind: true })).not.toBeNull()
  expect(whatIsLost(unknown, { records: 0, digest: 'any', wasBehind: false })).not.toBeNull()
})

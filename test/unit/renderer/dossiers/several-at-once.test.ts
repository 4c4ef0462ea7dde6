import { expect, test } from 'vitest'
import { severalAtOnce } from '#renderer/features/dossiers/pieces/several-at-once.ts'

const never = new AbortController().signal
const all = async <Value>(values: AsyncIterable<Value>) => {
  const list: Value[] = []
  for await (const value of values) list.push(value)
  return list
}

test('answers come in the order of the items, no more than so many being worked on', async () => {
  let running = 0
  let most = 0
  const work = async (item: number) => {
    running += 1
    most = Math.max(most, running)
    for (let turn = 0; turn < (item * 7) % 5; turn++) await Promise.resolve()
    running -= 1
    return item * 10
  }
  const items = Array.from({ length: 20 }, (_, index) => index)
  expect(await all(severalAtOnce(items, 3, never, work))).toEqual(items.map(item => item * 10))
  expect(most).toBe(3)
})

test('once stopped, no other is begun', async () => {
  const abort = new AbortController()
  const begun: number[] = []
  const work = async (item: number) => {
    begun.push(item)
    if (item === 3) abort.abort()
  }
  await all(severalAtOnce([1, 2, 3, 4, 5, 6], 2, abort.signal, work))
  expect(begun).toEqual([1, 2, 3])
})

test('a failure is told in its turn', async () => {
  const work = async (item: number) => {
    if (item === 2) throw new Error('second')
    return item
  }
  await expect(all(severalAtOnce([1, 2, 3], 3, never, work))).rejects.toThrow('second')
})

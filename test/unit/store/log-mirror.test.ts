import { expect, test } from 'vitest'
import { type AppendToLog, logMirror } from '#renderer/store/writing/log-mirror.ts'
import { retryDelay } from '#renderer/store/writing/retry-delays.ts'
import type { LogEntry } from '#shared/ipc/payloads.ts'

const entry = (id: string): LogEntry => ({ collection: 'dossiers', id, revision: '1-a', document: null })

type Answer = Awaited<ReturnType<AppendToLog>>

/** A write log that answers when the test says so. */
function aSlowLog() {
  const calls: { ids: string[]; answer: (said: Answer) => void }[] = []
  const append = (entries: LogEntry[]) =>
    new Promise<Answer>(answer => calls.push({ ids: entries.map(({ id }) => id), answer }))
  const later: { work: () => void; milliseconds: number }[] = []
  return { calls, later, mirror: logMirror(append, (work, milliseconds) => later.push({ work, milliseconds })) }
}
const turn = () => new Promise(resolve => setImmediate(resolve))

test('what is added during a call goes with the next one', async () => {
  const { calls, mirror } = aSlowLog()
  mirror.add([entry('a')])
  mirror.add([entry('b')])
  mirror.add([entry('c')])
  const flushed = mirror.flushed()
  calls[0]?.answer('taken')
  await turn()
  expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['b', 'c']])
  calls[1]?.answer('taken')
  await flushed
  expect(mirror.waiting()).toBe(0)
})

test('a flush waits for what was added before it only', async () => {
  const { calls, mirror } = aSlowLog()
  mirror.add([entry('a')])
  const flushed = mirror.flushed()
  mirror.add([entry('b')])
  calls[0]?.answer('taken')
  await flushed
  expect(mirror.waiting()).toBe(1)
})

test('what was refused is told, kept in order, and tried again after a while', async () => {
  const { calls, later, mirror } = aSlowLog()
  mirror.add([entry('a')])
  const flushed = expect(mirror.flushed()).rejects.toThrow()
  calls[0]?.answer('disk_full')
  await flushed
  expect(mirror.failing.read()).toBe('disk_full')
  await expect(mirror.flushed()).rejects.toThrow()
  expect(later.map(({ milliseconds }) => milliseconds)).toEqual([retryDelay(1)])
  mirror.add([entry('b')])
  calls[1]?.answer('taken')
  await turn()
  expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['a', 'b']])
  expect(mirror.failing.read()).toBeNull()
})

test('a call carries no more than the contract allows', async () => {
  const { calls, mirror } = aSlowLog()
  mirror.add(Array.from({ length: 12_000 }, (_, index) => entry(`r${index}`)))
  for (const index of [0, 1, 2]) {
    calls[index]?.answer('taken')
    await turn()
  }
  expect(calls.map(({ ids }) => ids.length)).toEqual([5_000, 5_000, 2_000])
})

test('it waits longer after each failure, up to a quarter of a minute', () => {
  expect([1, 2, 3, 4, 50].map(retryDelay)).toEqual([1_000, 2_000, 5_000, 15_000, 15_000])
})

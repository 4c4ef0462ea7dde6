import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { replyInstant, type Thread, threadsOf } from '#shared/domain/annotations/threads.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aNote } from './a-note.ts'

const at = (minute: number) => `2026-11-20T09:${String(minute).padStart(2, '0')}:00.000Z`
const words = (threads: readonly Thread[]) => threads.map(({ root, replies }) => [root, ...replies].map(({ id }) => id))

describe('a thread', () => {
  const root = aNote('root')
  const yes = aNote('yes', { replyTo: 'root', resolves: true, createdAt: at(2) })
  const no = aNote('no', { replyTo: 'root', resolves: false, createdAt: at(3) })
  const word = aNote('word', { replyTo: 'root', createdAt: at(4) })

  test('is a note and its replies, oldest first', () => {
    expect(words(threadsOf([word, root, aNote('other'), no, yes]))).toEqual([['root', 'yes', 'no', 'word'], ['other']])
  })

  test('is resolved by the newest reply that says so, and open again by the next', () => {
    expect(threadsOf([root])[0]?.resolved).toBe(false)
    expect(threadsOf([root, yes])[0]?.resolved).toBe(true)
    expect(threadsOf([root, no, yes, word])[0]?.resolved).toBe(false)
  })

  test('goes on without its first note: the oldest reply then begins it', () => {
    expect(words(threadsOf([word, yes]))).toEqual([['yes', 'word']])
  })

  test('of replies that answer each other in a circle is still a thread', () => {
    const circle = [aNote('a', { replyTo: 'c' }), aNote('b', { replyTo: 'a' }), aNote('c', { replyTo: 'b' })]
    expect(words(threadsOf(circle))).toEqual([['a', 'b', 'c']])
    expect(words(threadsOf([aNote('self', { replyTo: 'self' })]))).toEqual([['self']])
  })
})

test('every note stands in one thread, and threads are the same in any order, even of equal clocks', () => {
  const some = fc.array(
    fc.record({
      answers: fc.option(fc.nat({ max: 15 }), { nil: undefined }),
      minute: fc.integer({ min: 1, max: 3 }),
      resolves: fc.option(fc.boolean(), { nil: undefined }),
    }),
    { maxLength: 14 },
  )
  fc.assert(
    fc.property(some, fc.infiniteStream(fc.nat()), (made, order) => {
      const notes = made.map(({ answers, minute, resolves }, rank) =>
        aNote(`n${rank}`, {
          createdAt: at(minute),
          ...(answers === undefined ? {} : { replyTo: `n${answers}` }),
          ...(resolves === undefined ? {} : { resolves }),
        }),
      )
      const threads = threadsOf(notes)
      expect(words(threads).flat().toSorted()).toEqual(notes.map(({ id }) => id).toSorted())
      const shuffled = notes
        .map(note => ({ note, place: order.next().value }))
        .toSorted((a, b) => a.place - b.place)
        .map(({ note }) => note)
      const byRoot = (list: Thread[]) => list.toSorted((a, b) => (a.root.id < b.root.id ? -1 : 1))
      expect(byRoot(threadsOf(shuffled))).toEqual(byRoot(threads))
    }),
    propertySeed(200),
  )
})

test('a reply is younger than all it answers, though the clock of this machine is behind', () => {
  const [thread] = threadsOf([aNote('root', { createdAt: at(5) }), aNote('r', { replyTo: 'root', createdAt: at(9) })])
  if (!thread) throw new Error('no thread')
  expect(replyInstant(thread, Date.parse(at(1)))).toBe(Date.parse(at(9)) + 1)
  expect(replyInstant(thread, Date.parse(at(30)))).toBe(Date.parse(at(30)))
})

test('a thread is the same object as long as its notes are, whatever is written beside it', () => {
  const root = aNote('root')
  const alone = aNote('alone')
  const answer = aNote('answer', { replyTo: 'root', createdAt: at(2) })
  const [before, other] = threadsOf([root, alone])
  expect(threadsOf([root, alone, aNote('more')]).slice(0, 2)).toEqual([before, other])
  expect(threadsOf([root, alone, aNote('more')])[0]).toBe(before)
  const [answered, beside] = threadsOf([root, alone, answer])
  expect(answered).not.toBe(before)
  expect(answered?.replies).toEqual([answer])
  expect(beside).toBe(other)
  expect(threadsOf([root, answer, alone])[0]).toBe(answered)
  expect(threadsOf([{ ...root, body: 'Autre' }, answer])[0]).not.toBe(answered)
})

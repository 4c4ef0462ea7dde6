import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedAfter, groupedByPage } from '#renderer/features/reading/pdf/marks-by-page.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { keptUp, namedIn } from '#shared/domain/annotations/kept-up.ts'
import { type NoteFilter, noteOrders, selection } from '#shared/domain/annotations/select-notes.ts'
import { threadsAfter, threadsOf } from '#shared/domain/annotations/threads.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { aNote } from './a-note.ts'

const names = ['n-0', 'n-1', 'n-2', 'n-3', 'n-4', 'n-5', 'n-6', 'n-7', 'n-8', 'n-9']
const note = fc.record({
  id: fc.constantFrom(...names),
  replyTo: fc.option(fc.constantFrom(...names), { nil: undefined, freq: 4 }),
  page: fc.integer({ min: 1, max: 3 }),
  author: fc.constantFrom('ada', 'bo', 'cy'),
  updatedAt: fc.constantFrom('2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'),
  color: fc.constantFrom(undefined, 'green' as const, 'pink' as const),
})
/** What one act makes of the notes: each is written again, or taken away where it is there and `goes`. */
const acts = fc.array(fc.array(fc.record({ made: note, goes: fc.boolean() }), { maxLength: 3 }), { maxLength: 12 })

type Act = {
  made: { id: string; replyTo: string | undefined; page: number } & Partial<AnnotationRecord>
  goes: boolean
}

function after(notes: readonly AnnotationRecord[], act: readonly Act[]): AnnotationRecord[] {
  const byId = new Map(notes.map(one => [one.id, one]))
  for (const { made, goes } of act) {
    const { id, page, replyTo, color, ...rest } = made
    if (goes && byId.delete(id)) continue
    byId.set(id, aNote(id, { ...rest, ...(replyTo ? { replyTo } : {}), ...(color ? { color } : {}) }, page))
  }
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

test('threads kept up with the notes are those made of all of them anew', () => {
  fc.assert(
    fc.property(acts, all => {
      const threadsHere = keptUp(threadsOf, threadsAfter)
      let notes: AnnotationRecord[] = []
      for (const act of all) {
        notes = after(notes, act)
        expect(threadsHere(notes)).toEqual(threadsOf(notes))
      }
    }),
    propertySeed(400),
  )
})

test('what is looked at, in any order, is kept up as it would be chosen anew', () => {
  const filters = fc.constantFrom<NoteFilter>({}, { author: 'ada' }, { colors: ['green'] }, { state: 'open' })
  fc.assert(
    fc.property(acts, filters, fc.constantFrom(...noteOrders), (all, filter, order) => {
      const known = { evidence: new Set<string>(), nameOf: (id: string) => id, me: 'ada' }
      const chosen = selection(filter, order, known)
      const selected = keptUp(chosen.of, chosen.after)
      let notes: AnnotationRecord[] = []
      for (const act of all) {
        notes = after(notes, act)
        const threads = threadsOf(notes)
        expect(selected(threads)).toEqual(chosen.of(threads))
      }
    }),
    propertySeed(400),
  )
})

test('the marks of each page are kept up with the notes, in the same order', () => {
  fc.assert(
    fc.property(acts, all => {
      const byPage = keptUp(groupedByPage, groupedAfter)
      let notes: AnnotationRecord[] = []
      for (const act of all) {
        notes = after(notes, act)
        const drawn = [...byPage(notes)].filter(([, page]) => page.length > 0)
        expect(new Map(drawn)).toEqual(groupedByPage(notes))
      }
    }),
    propertySeed(400),
  )
})

test('what notes name is kept up with them, and is the same list while they name the same', () => {
  fc.assert(
    fc.property(acts, all => {
      const authorsOf = namedIn(({ author }: AnnotationRecord) => [author])
      let notes: AnnotationRecord[] = []
      let before = authorsOf(notes)
      for (const act of all) {
        notes = after(notes, act)
        const authors = authorsOf(notes)
        const now = new Set(notes.map(({ author }) => author))
        expect(new Set(authors)).toEqual(now)
        expect(authors).toHaveLength(now.size)
        if (now.size === before.length && before.every(name => now.has(name))) expect(authors).toBe(before)
        before = authors
      }
    }),
    propertySeed(400),
  )
  const tagsOf = namedIn((tags: readonly string[]) => tags)
  const [a, b, c] = [['un', 'deux'], ['deux'], ['trois']]
  const first = tagsOf([a, b])
  expect(first).toEqual(['un', 'deux'])
  expect(tagsOf([a, b, ['deux', 'un']])).toBe(first)
  expect(tagsOf([b])).toEqual(['deux'])
  expect(tagsOf([b, c])).toEqual(['deux', 'trois'])
})

test('a list that is the same is not made again, and of one that differs a little only that is looked at', () => {
  const made: number[][] = []
  const steps: unknown[] = []
  const doubled = keptUp(
    (list: readonly number[]) => {
      made.push([...list])
      return list.map(one => 2 * one)
    },
    (before, { gone, come }) => {
      steps.push({ gone, come })
      return [...before.filter(one => !gone.includes(one / 2)), ...come.map(one => 2 * one)].toSorted((a, b) => a - b)
    },
  )
  const list = [1, 2, 4, 5]
  expect(doubled(list)).toBe(doubled(list))
  expect(doubled([1, 2, 3, 5])).toEqual([2, 4, 6, 10])
  expect(doubled([1, 2, 3, 5])).toEqual([2, 4, 6, 10])
  expect(steps).toEqual([
    { gone: [4], come: [3] },
    { gone: [], come: [] },
  ])
  const many = Array.from({ length: 60 }, (_, rank) => 10 + rank)
  expect(doubled(many)).toEqual(many.map(one => 2 * one))
  expect(made).toEqual([list, many])
})

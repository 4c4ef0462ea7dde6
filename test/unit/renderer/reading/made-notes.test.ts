import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { madeNotes } from '#renderer/features/reading/notes/made-notes.ts'
import { aNote } from '#test/a-note.ts'
import { propertySeed } from '#test/unit/property-seed.ts'

const told = ['b', 'd'].map(id => aNote(id))
const made = aNote('c')
/** As it comes from the store: another object that says the same. */
const arrived = () => [told[0], { ...made }, told[1]].map(note => note ?? made)

describe('a note just made', () => {
  test('stands in its place before the store tells it', () => {
    expect(madeNotes().among(told, [made])).toEqual([told[0], made, told[1]])
  })

  test('leaves the list the same list as the store comes to tell it', () => {
    const notes = madeNotes()
    const before = notes.among(told, [made])
    notes.settle([made])
    expect(notes.among(arrived(), [made])).toBe(before)
  })

  test('gives way to what was written over it', () => {
    const notes = madeNotes()
    notes.among(told, [made])
    const written = { ...made, body: 'Mot', clock: '000000000000002-000000-test' }
    expect(notes.among([...told, written].toSorted(byId), [made])[1]).toBe(written)
  })

  test('goes once it is taken away', () => {
    const notes = madeNotes()
    notes.among(told, [made])
    notes.settle([made])
    notes.among(arrived(), [made])
    expect(notes.among(told, [made])).toEqual(told)
    expect(notes.stands(made)).toBe(false)
  })
})

test('whatever is told and made, each note is there once, in its order', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 })
  fc.assert(
    fc.property(ids, ids, (some, others) => {
      const known = some.map(id => aNote(id)).toSorted(byId)
      const notes = madeNotes().among(
        known,
        others.map(id => aNote(id)),
      )
      expect(notes.map(({ id }) => id)).toEqual([...new Set([...some, ...others])].toSorted((a, b) => (a < b ? -1 : 1)))
    }),
    propertySeed(300),
  )
})

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

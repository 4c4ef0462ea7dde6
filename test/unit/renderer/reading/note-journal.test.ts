import { expect, test } from 'vitest'
import { noteJournal } from '#renderer/features/reading/notes/note-journal.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import { noOtherWindow } from '#renderer/store/windows/other-windows.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { aNote } from '#test/a-note.ts'

/** A store of notes, and what they are in it; `writing` is waited for before notes are there. */
function storeOfNotes(writing: Promise<unknown> = Promise.resolve()) {
  const kept = new Map<string, AnnotationRecord>()
  const store = {
    inTurn: noOtherWindow().inTurn,
    tick: () => '000000000000009-000000-test',
    read: async (_: string, id: string) => kept.get(id) ?? null,
    putAll: async (_: string, notes: AnnotationRecord[]) => {
      await writing
      for (const note of notes) kept.set(note.id, note)
    },
    remove: async (_: string, id: string) => kept.delete(id),
  } as unknown as Store
  return { kept, store }
}

test('whoever takes another seat undoes nothing of what was done in the first', async () => {
  const { kept, store } = storeOfNotes()
  const note = aNote('n', { author: 'ada', audience: 'private' })
  await noteJournal(store, 'ada').act([note], one => () => one)
  expect(await noteJournal(store, 'bo').undo()).toBe(0)
  expect([...kept.keys()]).toEqual(['n'])
  expect(await noteJournal(store, 'ada').undo()).toBe(1)
  expect([...kept.keys()]).toEqual([])
})

test('what is done to a note at once finds it, though it is still being written', async () => {
  for (const act of ['undo', 'remove'] as const) {
    let written = () => {}
    const writing = new Promise<void>(resolve => {
      written = resolve
    })
    const { kept, store } = storeOfNotes(writing)
    const journal = noteJournal(store, 'ada')
    const note = aNote('n')
    const brought = journal.bring([note])
    const done = act === 'undo' ? journal.undo() : journal.act([note], () => () => null)
    written()
    await Promise.all([brought, done])
    expect([...kept.keys()]).toEqual([])
  }
})

test('an act that was taken back is done again at once, before the store has either', async () => {
  const { kept, store } = storeOfNotes()
  const journal = noteJournal(store, 'ada')
  const note = aNote('n')
  await Promise.all([journal.bring([note]), journal.undo(), journal.redo()])
  expect([...kept.keys()]).toEqual(['n'])
  await Promise.all([
    journal.undo(),
    journal.redo(),
    journal.act([note], () => one => one && { ...one, color: 'blue' }),
  ])
  expect(kept.get('n')?.color).toBe('blue')
  expect([await journal.undo(), await journal.undo()]).toEqual([1, 1])
  expect([...kept.keys()]).toEqual([])
})

test('what is taken back while the disk refuses can be done again', async () => {
  const { kept, store } = storeOfNotes()
  const journal = noteJournal(store, 'ada')
  await journal.bring([aNote('n')])
  const { remove } = store
  // Kept in memory and tried again, as the store does.
  store.remove = async (...asked) => {
    await remove(...asked)
    throw new Error('refused')
  }
  await expect(journal.undo()).rejects.toThrow('refused')
  expect([...kept.keys()]).toEqual([])
  expect(await journal.redo()).toBe(1)
  expect([...kept.keys()]).toEqual(['n'])
})

import { expect, test } from 'vitest'
import { noteJournal } from '#renderer/features/reading/notes/note-journal.ts'
import type { Store } from '#renderer/store/store-contract.ts'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { aNote } from '#test/a-note.ts'

test('whoever takes another seat undoes nothing of what was done in the first', async () => {
  const kept = new Map<string, AnnotationRecord>()
  const store = {
    inTurn: (work: () => Promise<unknown>) => work(),
    tick: () => '000000000000009-000000-test',
    read: async (_: string, id: string) => kept.get(id) ?? null,
    putAll: async (_: string, notes: AnnotationRecord[]) => notes.map(note => kept.set(note.id, note)),
    remove: async (_: string, id: string) => kept.delete(id),
  } as unknown as Store
  const note = aNote('n', { author: 'ada', audience: 'private' })
  await noteJournal(store, 'ada').act([note], one => () => one)
  expect(await noteJournal(store, 'bo').undo()).toBe(0)
  expect([...kept.keys()]).toEqual(['n'])
  expect(await noteJournal(store, 'ada').undo()).toBe(1)
  expect([...kept.keys()]).toEqual([])
})

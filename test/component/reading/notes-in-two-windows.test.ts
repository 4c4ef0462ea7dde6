import { expect, test } from 'vitest'
import { noteJournal } from '#renderer/features/reading/notes/note-journal.ts'
import { aNote } from '#test/a-note.ts'
import { fakeVault } from '../fake-vault.ts'
import { isolateStores, openOver } from '../store/open-stores.ts'
import { secondWindow } from '../store/second-window.ts'

isolateStores()

test('a note is written in one window and coloured in the other at once, and the undoing takes the colour alone', async () => {
  const vault = fakeVault()
  const one = (await openOver(vault.bridge)).store
  const note = aNote('n')
  await one.put('annotations', note)
  const { store: other } = await secondWindow(vault.bridge)
  const written = noteJournal(one, note.author)
  const coloured = noteJournal(other, note.author)
  for (let turn = 0; turn < 10; turn += 1) {
    await Promise.all([
      written.put(note, latest => ({ ...latest, body: `Mot ${turn}` })),
      coloured.act([note], () => latest => ({ ...(latest ?? note), color: 'blue' })),
    ])
    const both = { body: `Mot ${turn}`, color: 'blue' }
    for (const store of [one, other]) await expect.poll(() => store.read('annotations', 'n')).toMatchObject(both)
    const undone = coloured.undo()
    await Promise.all([written.put(note, latest => ({ ...latest, body: `Mot ${turn}, relu` })), undone])
    const undoneOnly = { body: `Mot ${turn}, relu`, color: note.color }
    for (const store of [one, other])
      await expect
        .poll(async () => {
          const { body, color } = (await store.read('annotations', 'n')) ?? note
          return { body, color }
        })
        .toEqual(undoneOnly)
  }
})

import { useMemo } from 'react'
import { expect, test } from 'vitest'
import { type Locator, page } from 'vitest/browser'
import { LetterEditor } from '#renderer/features/reading/letters/letter-editor.tsx'
import { NotesDeskProvider, useNotesOfDossier } from '#renderer/features/reading/notes/notes-desk.tsx'
import { useRecords } from '#renderer/store/react/use-store.ts'
import { writeWaitingChanges } from '#renderer/ui/autosave/waiting-changes.ts'
import { draftLetter, questionOfNote } from '#shared/domain/annotations/draft-letter.ts'
import { type RequestLetterRecord, requestLetters } from '#shared/domain/annotations/request-letter.ts'
import { threadsOf } from '#shared/domain/annotations/threads.ts'
import { aNote } from '#test/a-note.ts'
import { aDossier } from '#test/component/a-record.ts'
import { isolateStores } from '#test/component/store/open-stores.ts'
import { shownInTwoWindows } from '#test/component/two-windows.tsx'

isolateStores()

const dossier = aDossier('d')
const notes = ['a', 'b', 'c', 'd'].map(id => aNote(id, { motivation: 'questioning', body: `Question ${id} ?` }))
const draft = (asked: number): RequestLetterRecord =>
  draftLetter(
    { id: 'l', author: 'm-chair', clock: '000000000000001-000000-test', schema: 1 },
    {
      ...{ dossier, committee: { name: 'Comité', city: 'Villeneuve' }, language: 'fr', known: [] },
      sender: { name: 'Ada', capacity: 'Rapporteure' },
      questions: notes.slice(0, asked).map(note => questionOfNote(note, undefined)),
      ...{ today: '2026-11-20', dueDate: '2026-12-05', now: '2026-11-20T09:00:00.000Z' },
    },
  )

function Letter() {
  const desk = useNotesOfDossier(dossier.id)
  const { records } = useRecords('annotations', { dossierId: dossier.id })
  const askable = useMemo(() => threadsOf(records), [records])
  const askableIds = useMemo(() => new Set(askable.map(({ root }) => root.id)), [askable])
  const [letter] = desk.letters
  return (
    <NotesDeskProvider desk={desk}>
      {letter && <LetterEditor {...{ letter, askable, askableIds }} onClose={() => undefined} />}
    </NotesDeskProvider>
  )
}

const open = (asked: number) =>
  shownInTwoWindows(<Letter />, {
    records: { dossiers: [dossier], annotations: notes, commitments: [draft(asked)] },
  })

type Windows = Awaited<ReturnType<typeof open>>

/** Both windows do something before either can write it. */
async function atOnce({ one }: Windows, acts: () => Promise<unknown>) {
  let end = () => {}
  const busy = new Promise<void>(resolve => {
    end = resolve
  })
  const turn = one.inTurn(() => busy)
  await acts()
  writeWaitingChanges()
  end()
  await turn
}

const asked = async ({ one, other }: Windows) => {
  const [of, and] = await Promise.all(
    [one, other].map(async store => {
      const [letter] = requestLetters(await store.find('commitments', { dossierId: dossier.id }))
      return letter?.questions.map(({ annotationId, text }) => `${annotationId} ${text}`)
    }),
  )
  expect(and).toEqual(of)
  return of
}
const words = (region: Locator, number: number) =>
  region.getByRole('textbox', { name: `Texte de la question ${number}` })
const add = async (region: Locator, id: string) => {
  await region.getByRole('combobox', { name: 'Ajouter une question' }).selectOptions(id)
  await region.getByRole('button', { name: 'Ajouter cette question' }).click()
}

test('the words of two questions of one letter, written in two windows at once, are both kept', async () => {
  const windows = await open(2)
  await atOnce(windows, async () => {
    await words(windows.inOne, 1).fill('Pourquoi ?')
    await words(windows.inOther, 2).fill('Combien ?')
  })
  await expect.poll(() => asked(windows)).toEqual(['a Pourquoi ?', 'b Combien ?'])
  for (const region of [windows.inOne, windows.inOther]) {
    await expect.element(words(region, 1)).toHaveValue('Pourquoi ?')
    await expect.element(words(region, 2)).toHaveValue('Combien ?')
  }
})

test('questions added, moved and taken out in two windows at once all stand as they were put', async () => {
  const windows = await open(2)
  await atOnce(windows, async () => {
    await add(windows.inOne, 'c')
    await add(windows.inOther, 'd')
  })
  await expect.poll(() => asked(windows)).toHaveLength(4)
  expect((await asked(windows))?.toSorted()).toEqual([
    'a Question a ?',
    'b Question b ?',
    'c Question c ?',
    'd Question d ?',
  ])
  await atOnce(windows, async () => {
    await windows.inOne.getByRole('button', { name: 'Retirer la question 1 de la lettre' }).click()
    await words(windows.inOther, 2).fill('Combien ?')
  })
  await expect.poll(() => asked(windows)).toHaveLength(3)
  await expect.poll(async () => (await asked(windows))?.[0]).toBe('b Combien ?')
})

test('a letter taken out in one window while its words are typed in the other is there again, with them', async () => {
  const windows = await open(2)
  await words(windows.inOther, 1).fill('Pourquoi ?')
  await windows.one.remove('commitments', 'l')
  await expect.poll(() => asked(windows)).toEqual(['a Pourquoi ?', 'b Question b ?'])
  await expect.element(words(windows.inOne, 1)).toHaveValue('Pourquoi ?')
})

test('a letter taken out where its words have just been typed stays out, until that is undone', async () => {
  const windows = await open(2)
  await atOnce(windows, async () => {
    await words(windows.inOne, 1).fill('Pourquoi ?')
    await windows.inOne.getByRole('button', { name: 'Supprimer le brouillon' }).click()
  })
  await expect.poll(() => asked(windows)).toBeUndefined()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect.poll(() => asked(windows)).toEqual(['a Pourquoi ?', 'b Question b ?'])
})

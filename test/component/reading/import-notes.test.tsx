import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { noteJournal } from '#renderer/features/reading/notes/note-journal.ts'
import { readNotesFile } from '#renderer/features/reading/notes/transfer/read-notes-file.ts'
import { toWebAnnotations } from '#shared/domain/annotations/web-annotation.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { aProfile, fakeVault } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { annotationsIn, button, laidOut } from './acts.ts'
import { aNote, openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => notifications.clean())

const xfdf = `<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><annots>
  <highlight page="0" coords="72,752,300,752,72,737,300,737" color="#00FF00" title="Bo" name="h1" subject="coût"><contents>À chiffrer</contents></highlight>
  <text page="0" rect="1,1,2,2" inreplyto="h1" name="r1" title="Bo"><contents>Fait</contents></text>
  <highlight page="8" coords="72,752,300,752,72,737,300,737" name="h2"/>
  <link page="0" rect="1,1,2,2"/>
</annots></xfdf>`

const choose = async (content: string, name: string) => {
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('no field for a file')
  const files = new DataTransfer()
  files.items.add(new File([content], name))
  input.files = files.files
  input.dispatchEvent(new Event('change', { bubbles: true }))
}

describe('importing notes', () => {
  test('takes those of another program, says what came of them, and can be undone', async () => {
    const { store } = await openReading(textPdf(numberedPages(2)))
    await laidOut()
    await expect.element(button('Importer des notes…')).toBeVisible()
    await choose(xfdf, 'autre.xfdf')
    await expect.element(page.getByRole('dialog', { name: 'Notes importées' })).toBeVisible()
    await expect.element(page.getByText('2 notes ajoutées.')).toBeVisible()
    await expect.element(page.getByText(/^1 note n’a pas été prise/)).toBeVisible()
    await expect.element(page.getByText('1 élément du fichier n’est pas une note.')).toBeVisible()
    await expectAccessible()
    const kept = await annotationsIn(store, 2)
    const root = kept.find(({ replyTo }) => replyTo === undefined)
    expect(root).toMatchObject({ color: 'green', tags: ['coût'] })
    expect(root?.body).toMatch(/^D’après Bo\s: À chiffrer$/)
    expect(root?.target.quote.exact).toBe('Cette ligne est sur la page 1 du document.')
    expect(kept.find(({ replyTo }) => replyTo === root?.id)?.body).toMatch(/Fait$/)
    await button('Annuler l’import').click()
    await annotationsIn(store, 0)
  })

  test('is undone by the key as one act, before what was done earlier', async () => {
    const mine = { ...aNote({ page: 1, exact: 'Analyse', start: 0 }), author: aProfile.identity.memberId }
    const { store } = await openReading(textPdf(numberedPages(2)), { annotations: [mine] })
    await laidOut()
    await button(/^Couleur.*Analyse/).click()
    await page.getByRole('menuitemradio', { name: 'vert' }).click()
    await expect.poll(async () => (await store.read('annotations', mine.id))?.color).toBe('green')
    await choose(xfdf, 'autre.xfdf')
    await expect.element(page.getByText('2 notes ajoutées.')).toBeVisible()
    await page.getByRole('dialog').getByText('Fermer', { exact: true }).click()
    await annotationsIn(store, 3)
    page.getByRole('region', { name: 'Notes' }).element().focus()
    await userEvent.keyboard('{Control>}z{/Control}')
    await annotationsIn(store, 1)
    expect((await store.read('annotations', mine.id))?.color).toBe('green')
  })

  test('brings a note that was removed here back as it is in the file', async () => {
    const note = aNote({ page: 1, exact: 'Analyse', start: 0 })
    const store = await memoryStore({ annotations: [note] })
    const journal = noteJournal(store, aProfile.identity.memberId)
    await journal.put(note, latest => ({ ...latest, body: 'Retouchée ici' }))
    await journal.act([note], () => () => null)
    await journal.bring([note])
    expect(await store.read('annotations', note.id)).toEqual(note)
    expect(await journal.undo()).toBe(1)
    expect(await store.read('annotations', note.id)).toBeNull()
  })

  test('says that the disk refuses the notes, and keeps them on screen', async () => {
    const vault = fakeVault()
    await openReading(textPdf(numberedPages(2)), { vault })
    await laidOut()
    vault.state.refusing = true
    await choose(xfdf, 'autre.xfdf')
    await expect.element(page.getByText('2 notes ajoutées.')).toBeVisible()
    await expect.element(page.getByRole('alert')).toHaveTextContent(/^Le disque refuse l’écriture des notes/)
    await expectAccessible()
    vault.state.refusing = false
  })

  test('tells those that are there already', async () => {
    const there = aNote({ page: 1, exact: 'Analyse', start: 0 })
    const { piece } = await openReading(textPdf(numberedPages(1)), { annotations: [there] })
    await laidOut()
    await choose(JSON.stringify(toWebAnnotations([there], piece, () => 'Ada')), 'notes.jsonld')
    await expect.element(page.getByText('Aucune note nouvelle.')).toBeVisible()
    await expect.element(page.getByText('1 note était déjà là.')).toBeVisible()
  })

  test('refuses what is no file of notes with a reason of its own', async () => {
    const codeOf = async (content: string) => {
      const read = await readNotesFile(new Blob([content]))
      return read.ok ? null : read.error.code
    }
    expect(await codeOf('<!DOCTYPE x><xfdf/>')).toBe('xml_has_types')
    expect(await codeOf('<html/>')).toBe('xfdf_malformed')
    expect(await codeOf('bonjour')).toBe('notes_file_unknown')
    expect(await codeOf('{}')).toBe('annotations_malformed')
    expect(await codeOf(' '.repeat(17 * 1024 * 1024))).toBe('notes_too_large')
  })
})

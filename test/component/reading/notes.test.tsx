import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { annotationsIn, button, firstLine, highlightFirstWords, laidOut, type ReadingStore } from './acts.ts'
import { markBoxes } from './places.ts'
import { aNote, dossierId, openReading, selectText } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

const kept = async (store: ReadingStore) => (await store.find('annotations', { dossierId }))[0]

describe('a note', () => {
  test('takes the focus when it is made, and is kept while it is typed', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await button('Noter').click()
    const field = page.getByRole('textbox', { name: /Note sur/ })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('La relecture est formelle.')
    await expect.poll(async () => (await kept(store))?.body, { interval: 20 }).toBe('La relecture est formelle.')
    await expectAccessible()
  })

  test('stands in the frame of the click, and stays as it is once the store has it', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    let letIn = () => {}
    const held = new Promise<void>(resolve => {
      letIn = resolve
    })
    const put = store.putAll
    store.putAll = async (collection, records) => {
      await held
      return put(collection, records)
    }
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    ;(button('Noter').element() as HTMLElement).click()
    await new Promise(requestAnimationFrame)
    const field = document.activeElement
    expect(field).toBe(page.getByRole('textbox', { name: /Note sur/ }).element())
    await expect.poll(() => markBoxes()).toHaveLength(1)
    expect(await kept(store)).toBeUndefined()
    letIn()
    await annotationsIn(store, 1)
    await new Promise(requestAnimationFrame)
    expect(document.activeElement).toBe(field)
    expect(markBoxes()).toHaveLength(1)
    expect(document.querySelectorAll('[data-notes] article')).toHaveLength(1)
  })

  test('that is added leaves those around it as they are, on the page and beside it', async () => {
    const theirs = { ...aNote({ page: 1, exact: 'Cette ligne', start: 17 }), author: 'm-7', body: 'Base légale ?' }
    await openReading(textPdf(numberedPages(1)), { annotations: [theirs] })
    await laidOut()
    await expect.poll(() => markBoxes()).toHaveLength(1)
    const mark = document.querySelector('.d-mark')
    const menus = () => document.querySelectorAll('[role=menu], [role=listbox]:not([aria-activedescendant])').length
    const before = menus()
    selectText({ run: firstLine, offset: 12 }, { run: firstLine, offset: 20 })
    await button('Noter').click()
    await expect.element(page.getByRole('textbox', { name: /Note sur/ })).toHaveFocus()
    await expect.poll(() => markBoxes()).toHaveLength(2)
    expect(mark?.isConnected).toBe(true)
    // What its tools and its mentions offer is made when it is asked for.
    expect(menus()).toBe(before)
  })

  test('is kept at once when the pane goes', async () => {
    const { store, screen } = await openReading(textPdf(numberedPages(1)))
    await highlightFirstWords()
    await page.getByRole('textbox', { name: /Note sur/ }).fill('écrit juste avant de partir')
    await screen.unmount()
    await expect
      .poll(async () => (await kept(store))?.body, { timeout: 300, interval: 20 })
      .toBe('écrit juste avant de partir')
  })

  test('leads to its place', async () => {
    const far = aNote({ page: 12, exact: 'Cette ligne est sur la page 12', start: 17 })
    await openReading(textPdf(numberedPages(12)), { annotations: [far] })
    await laidOut()
    await button(/^p\.\s12/).click()
    await laidOut('Cette ligne est sur la page 12 du document.')
    await expect.poll(() => markBoxes()).toHaveLength(1)
    const pane = document.querySelector('.pdfViewer')?.parentElement?.getBoundingClientRect()
    await expect.poll(() => markBoxes()[0]?.top ?? 0).toBeGreaterThan(pane?.top ?? 0)
    await expect.poll(() => markBoxes()[0]?.bottom ?? 9999).toBeLessThan(pane?.bottom ?? 0)
  })

  test('goes with a notice that puts it back', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await highlightFirstWords()
    const [made] = await annotationsIn(store, 1)
    await button(/^Supprimer la note sur/).click()
    await annotationsIn(store, 0)
    await expect.poll(() => markBoxes().length).toBe(0)
    await button('Annuler').click()
    const [back] = await annotationsIn(store, 1)
    expect(back?.id).toBe(made?.id)
    expect(back?.target).toEqual(made?.target)
  })

  test('of someone else is read, not changed', async () => {
    const theirs = {
      ...aNote({ page: 1, exact: 'Cette ligne', start: 17 }),
      author: 'm-7',
      body: 'Quelle base légale ?',
    }
    await openReading(textPdf(numberedPages(1)), { annotations: [theirs] })
    await laidOut()
    await expect.element(page.getByText('Quelle base légale ?')).toBeVisible()
    await expect.element(page.getByRole('textbox', { name: /^Note sur/ })).not.toBeInTheDocument()
    await expect.element(button(/^Supprimer/)).not.toBeInTheDocument()
  })
})

describe('the looks of a note', () => {
  const drawn = () => document.querySelector<HTMLElement>('.d-mark')?.dataset

  test('are chosen before the mark, and changed on the note', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    await button(/^Couleur de la prochaine marque/).click()
    await expect.element(page.getByRole('menuitemradio', { name: 'jaune' })).toHaveFocus()
    await expectAccessible()
    await page.getByRole('menuitemradio', { name: 'vert' }).click()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await button('Souligner').click()
    await annotationsIn(store, 1)
    expect(await kept(store)).toMatchObject({ color: 'green', style: 'underline' })
    await expect.poll(drawn).toMatchObject({ color: 'green', style: 'underline' })
    await button(/^Couleur : vert, note sur/).click()
    // The first menu may still be closing.
    const menu = page.getByRole('menu', { name: /^Couleur : vert/ })
    await menu.getByRole('menuitemradio', { name: 'rose' }).click()
    await expect.poll(drawn).toMatchObject({ color: 'pink', style: 'underline' })
    expect(await kept(store)).toMatchObject({ color: 'pink' })
    await expectAccessible()
  })

  test('say who reads it, and under which tags it is found', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await highlightFirstWords()
    await button(/^Qui lit la note/).click()
    await page.getByRole('menuitemradio', { name: 'Pour moi seul·e' }).click()
    await expect.poll(async () => (await kept(store))?.audience).toBe('private')
    await expect.element(page.getByRole('article').getByText('Pour moi seul·e')).toBeVisible()
    await button(/^Qui lit la note .* : Pour moi/).click()
    await page.getByRole('menuitemradio', { name: 'Pour la rapporteure ou le rapporteur' }).click()
    await expect.poll(async () => (await kept(store))?.audience).toBe('rapporteur')
    await button(/^Classer la note/).click()
    await page.getByRole('combobox', { name: /^Étiquettes de la note/ }).fill('équité')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await kept(store))?.tags).toEqual(['équité'])
    await expectAccessible()
  })
})

test('a note just typed is kept whole when its tools are used at once', async () => {
  const { store } = await openReading(textPdf(numberedPages(1)))
  await highlightFirstWords()
  await page.getByRole('textbox', { name: /Note sur/ }).click()
  await userEvent.keyboard('Mot à mot')
  await button(/^Marquer comme résolue/).click()
  await expect.poll(async () => (await store.find('annotations', { dossierId })).length).toBe(2)
  await button(/^Qui lit la note/).click()
  await page.getByRole('menuitemradio', { name: 'Pour moi seul·e' }).click()
  await expect.poll(() => kept(store)).toMatchObject({ audience: 'private', body: 'Mot à mot' })
  await page.getByRole('textbox', { name: /Note sur/ }).click()
  await userEvent.keyboard(', puis la suite')
  await button(/^Couleur : jaune, note sur/).click()
  await page.getByRole('menuitemradio', { name: 'bleu' }).click()
  await expect
    .poll(() => kept(store))
    .toMatchObject({ audience: 'private', color: 'blue', body: 'Mot à mot, puis la suite' })
})

test('a mark has no colour of its own until one is chosen, so that evidence keeps its look', async () => {
  const { store } = await openReading(textPdf(numberedPages(1)))
  await highlightFirstWords()
  expect((await annotationsIn(store, 1))[0]).not.toHaveProperty('color')
})

describe('the list of notes', () => {
  const notes = [
    { ...aNote({ page: 1, exact: 'Cette ligne', start: 0 }), body: 'À revoir', color: 'green' as const },
    { ...aNote({ page: 1, exact: 'est sur', start: 12 }), author: 'm-7', body: 'Quelle base légale ?' },
    { ...aNote({ page: 1, exact: 'la page', start: 20 }), tags: ['coût'] },
  ]
  const quotes = () => [...document.querySelectorAll('li button [lang="fr"]')].map(({ textContent }) => textContent)
  const shown = (...expected: string[]) => expect.poll(quotes).toEqual(expected)

  test('is searched, filtered and put in another order', async () => {
    await openReading(textPdf(numberedPages(1)), { annotations: notes })
    await shown('Cette ligne', 'est sur', 'la page')
    const words = page.getByRole('textbox', { name: 'Chercher dans les notes' })
    await words.fill('legale')
    await shown('est sur')
    await expect.element(page.getByText('1 sur 3')).toBeVisible()
    await words.fill('')
    await button('Filtrer et trier les notes').click()
    await button('vert').click()
    await shown('Cette ligne')
    await expectAccessible()
    await button('vert').click()
    await page.getByRole('combobox', { name: 'Étiquette' }).selectOptions('coût')
    await shown('la page')
    await page.getByRole('combobox', { name: 'Étiquette' }).selectOptions('')
    await page.getByRole('combobox', { name: 'Ordre des notes' }).selectOptions('color')
    await shown('est sur', 'la page', 'Cette ligne')
    await page.getByRole('combobox', { name: 'Sorte de notes' }).selectOptions('written')
    await shown('est sur', 'Cette ligne')
  })
})

test('the notes on show are saved for other programs, but those for oneself', async () => {
  const saved: { suggestedName: string; bytes: Uint8Array }[] = []
  const notes = [
    { ...aNote({ page: 1, exact: 'Cette ligne', start: 0 }), body: 'À revoir' },
    { ...aNote({ page: 1, exact: 'est sur', start: 12 }), body: 'Pour moi', audience: 'private' as const },
  ]
  await openReading(textPdf(numberedPages(1)), {
    annotations: notes,
    answers: {
      'files.save-bytes': file => {
        saved.push(file)
        return { ok: true, value: { saved: true } }
      },
    },
  })
  for (const format of [/CSV/, /XFDF/, /JSON-LD/]) {
    await button('Exporter les notes affichées').click()
    await page.getByRole('menuitem', { name: format }).click()
    await expect.element(page.getByText('1 note exportée.')).toBeVisible()
    notifications.clean()
    await expect.element(page.getByText('1 note exportée.')).not.toBeInTheDocument()
  }
  expect(saved.map(({ suggestedName }) => suggestedName)).toEqual([
    'aipd.notes.csv',
    'aipd.notes.xfdf',
    'aipd.notes.jsonld',
  ])
  for (const { bytes } of saved) {
    const text = new TextDecoder().decode(bytes)
    expect(text).toContain('À revoir')
    expect(text).not.toContain('Pour moi')
  }
  await expectAccessible()
})

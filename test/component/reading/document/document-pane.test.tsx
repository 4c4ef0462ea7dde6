import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { failure } from '#shared/domain/result.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { annotationsIn, button } from '#test/component/reading/acts.ts'
import { aNote, dossierId } from '#test/component/reading/reading-desk.tsx'
import { anHtml, extractor, openDocument, painted, selectWords } from './document-desk.tsx'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

const note = anHtml(
  '<h1>Note de cadrage</h1><p>Un <b>agent</b> vérifie chaque réponse avant tout envoi.</p><p>Le modèle est hébergé en France.</p>',
)
const shown = (words = 'Le modèle est hébergé en France.') => expect.element(page.getByText(words)).toBeVisible()

const anHtmlNote = (exact: string, start: number): AnnotationRecord => ({
  ...aNote({ page: 1, exact, start }),
  target: { ...aNote({ page: 1, exact, start }).target, quads: [], extractor: 'html-1' },
})

describe('a document as words', () => {
  test('is marked and noted like the pages of a PDF, and its own nodes stay as they are', async () => {
    const { store } = await openDocument(note)
    await shown()
    const before = document.querySelector('[data-paper] article')?.innerHTML
    selectWords('agent', 'vérifie')
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target).toEqual({
      page: 1,
      quote: {
        exact: 'agent vérifie',
        prefix: 'Note de cadrage\nUn ',
        suffix: ' chaque réponse avant tout envoi',
      },
      position: { start: 19, end: 32 },
      quads: [],
      extractor: 'html-1',
    })
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': ['agent vérifie'] })
    selectWords('hébergé en France')
    await button('Souligner').click()
    await expect
      .poll(painted)
      .toMatchObject({ 'd-under-yellow': ['hébergé en France'], 'd-current': ['hébergé en France'] })
    expect(document.querySelector('[data-paper] article')?.innerHTML).toBe(before)
    await expectAccessible()
  })

  test('shows a mark as its note is clicked, and its note as the mark is', async () => {
    await openDocument(note, { annotations: [anHtmlNote('hébergé en France', 83), anHtmlNote('agent', 19)] })
    await shown()
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': ['agent', 'hébergé en France'] })
    const box = [...(CSS.highlights.get('d-ground-yellow') ?? [])].map(range =>
      (range as Range).getBoundingClientRect(),
    )[0]
    const article = document.querySelector('[data-paper] article')
    const at = article?.getBoundingClientRect()
    await page.elementLocator(article as HTMLElement).click({
      position: { x: (box?.left ?? 0) - (at?.left ?? 0) + 4, y: (box?.top ?? 0) - (at?.top ?? 0) + 4 },
    })
    await expect
      .poll(() => document.querySelector('article[data-current]')?.textContent)
      .toMatch(/hébergé en France|agent/)
    await button(/agent$/)
      .first()
      .click()
    await expect.poll(painted).toMatchObject({ 'd-current': ['agent'] })
  })

  test('finds its notes again where another program read other words around them', async () => {
    await openDocument(note, {
      annotations: [anHtmlNote('avant tout envoi', 3), anHtmlNote('mots qui n’y sont pas', 9)],
    })
    await shown()
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': ['avant tout envoi'] })
    await expect.element(page.getByText('Ces mots ne sont plus à cette page du document.')).toBeVisible()
  })

  test('gives evidence with E, and a piece of evidence leads to its words', async () => {
    const { store } = await openDocument(note, { criterion: 'Contrôle humain' })
    await shown()
    await button('Tenir le critère').click()
    selectWords('avant tout envoi')
    document.querySelector<HTMLElement>('[data-pane][tabindex="0"]')?.focus()
    await userEvent.keyboard('e')
    const [made] = await annotationsIn(store, 1)
    await expect.element(button(`preuve ${made?.id}`)).toBeVisible()
    await button(`preuve ${made?.id}`).click()
    await expect.poll(painted).toMatchObject({ 'd-current': ['avant tout envoi'] })
  })

  test('comes into sight at the words of a note, in a paragraph longer than the pane', async () => {
    const words = Array.from({ length: 6000 }, (_, index) => `mot${index}`).join(' ')
    const exact = 'mot5900'
    await openDocument(anHtml(`<p>${words}</p>`), { annotations: [anHtmlNote(exact, words.indexOf(exact))] })
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': [exact] })
    await page.getByRole('listitem').getByText(exact).click()
    await expect
      .poll(() => {
        const pane = document.querySelector('[data-paper] [data-pane]')?.getBoundingClientRect()
        const [range] = [...(CSS.highlights.get('d-current') ?? [])] as Range[]
        const place = range?.getBoundingClientRect()
        return pane && place && place.top > pane.top && place.bottom < pane.bottom
      })
      .toBe(true)
  })

  test('is noted with the keyboard alone, from its text', async () => {
    const { store } = await openDocument(note)
    await shown()
    const opener = button('Choisir un passage au clavier')
    opener.element().focus()
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('dialog')).toBeVisible()
    await expectAccessible()
    await expect.element(page.getByRole('textbox', { name: /^Placez le curseur/ })).toHaveFocus()
    await userEvent.keyboard(
      '{Control>}{Home}{/Control}{Shift>}{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{/Shift}',
    )
    await page.getByRole('dialog').getByRole('button', { name: 'Noter' }).click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe('Note')
    await expect.element(page.getByRole('textbox', { name: /^Note sur/ })).toHaveFocus()
  })

  test('grows by the size of its text, on light or dark paper', async () => {
    await openDocument(note)
    await shown()
    const size = () =>
      Number.parseFloat(getComputedStyle(document.querySelector('[data-paper] article') as Element).fontSize)
    const usual = size()
    await button('Agrandir').click()
    await expect.poll(size).toBeCloseTo(usual * 1.2, 0)
    await button('Papier sombre').click()
    await expect.element(button('Papier sombre')).toHaveAttribute('aria-pressed', 'true')
    await expectAccessible()
  })
})

describe('a message', () => {
  const mail = {
    from: 'Anne <anne@ville.fr>',
    to: ['Paul <paul@ville.fr>'],
    cc: [],
    date: '2026-11-20T09:00:00.000Z',
    subject: 'Avis du DPO',
  }

  test('has its headers above, and its subject is part of what it says', async () => {
    const { store } = await openDocument(
      { kind: 'email', mail, html: '<p>Bonjour,</p>', text: 'Bonjour,', extractor },
      { kind: 'email' },
    )
    await shown('Bonjour,')
    await expect.element(page.getByRole('term').first()).toHaveTextContent('De')
    await expect.element(page.getByRole('definition').first()).toHaveTextContent('Anne <anne@ville.fr>')
    selectWords('Avis du DPO')
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target).toMatchObject({ position: { start: 0, end: 11 }, quote: { suffix: '\nBonjour,' } })
    await expectAccessible()
  })
})

describe('what cannot be shown', () => {
  test('is waited for, and can be stopped, then read again', async () => {
    let ready = false
    let stop = () => undefined as unknown
    const { bridge } = await openDocument(null, {
      answers: {
        'documents.read': () => {
          return ready ? note : new Promise(resolve => (stop = () => resolve(failure('cancelled'))))
        },
        'job.cancel': () => {
          stop()
          return {}
        },
      },
    })
    await expect.element(page.getByRole('progressbar', { name: 'Lecture du document…' })).toBeVisible()
    await expectAccessible()
    await button('Annuler').click()
    await expect.element(page.getByText(/^La lecture a été arrêtée/)).toBeVisible()
    expect(bridge.calls.some(({ channel }) => channel === 'job.cancel')).toBe(true)
    await expectAccessible()
    ready = true
    await button('Lire de nouveau').click()
    await shown()
  })

  test('says why, and is kept: a copy of it can be saved', async () => {
    const { bridge } = await openDocument(null, {
      answers: { 'documents.read': () => failure('file_damaged'), 'files.save-as': () => ({ saved: true }) },
    })
    await expect.element(page.getByText(/^Ce document n’a pas pu être lu\..*abîmé dans le coffre/)).toBeVisible()
    await button('Enregistrer une copie').click()
    await expect.element(page.getByText('Copie enregistrée.')).toBeVisible()
    expect(bridge.calls.find(({ channel }) => channel === 'files.save-as')?.input).toMatchObject({
      suggestedName: 'note.docx',
    })
  })

  test('gives no evidence while it is read: its words are not there to be chosen', async () => {
    const { store } = await openDocument(null, {
      criterion: 'Contrôle humain',
      answers: { 'documents.read': () => new Promise(() => undefined) },
    })
    await expect.element(page.getByRole('progressbar', { name: 'Lecture du document…' })).toBeVisible()
    await button('Tenir le critère').click()
    document.querySelector<HTMLElement>('[data-pane][tabindex="0"]')?.focus()
    await userEvent.keyboard('e')
    await expect.element(page.getByText('Choisissez d’abord un passage du texte.')).toBeVisible()
    expect(await store.find('annotations', { dossierId })).toEqual([])
  })

  test('gives evidence as a whole, which leads to its note', async () => {
    const { store } = await openDocument({ kind: 'nothing', extractor }, { criterion: 'Contrôle humain' })
    await expect.element(button('Noter ce document')).toBeVisible()
    await button('Tenir le critère').click()
    document.querySelector<HTMLElement>('[data-pane][tabindex="0"]')?.focus()
    await userEvent.keyboard('e')
    const [made] = await annotationsIn(store, 1)
    await userEvent.keyboard('e')
    await annotationsIn(store, 2)
    const current = () => [...document.querySelectorAll('article')].map(({ dataset }) => dataset.current !== undefined)
    await expect.poll(current).toEqual([false, true])
    await button(`preuve ${made?.id}`).click()
    await expect.poll(current).toEqual([true, false])
  })

  test('can be noted as a whole', async () => {
    const { store } = await openDocument({ kind: 'nothing', extractor })
    await button('Noter ce document').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target).toMatchObject({ shape: 'piece', page: 1, quads: [] })
    await expectAccessible()
  })
})

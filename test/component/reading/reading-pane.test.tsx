import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { anchorExtractor } from '#shared/domain/annotation.ts'
import { readingTime } from '#shared/domain/reading-time.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { repositoryFile } from '#test/component/stored-file.ts'
import { annotationsIn, button, firstLine, highlightFirstWords, laidOut } from './acts.ts'
import { boxOf, expectSameBox, extentOf, inkBoxIn, markBoxes } from './places.ts'
import { aNote, anAnswerResting, EvidenceTray, openReading, selectText } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

const secondLine = 'Un gestionnaire valide la liste avant tout envoi.'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

describe('the pages', () => {
  test('of a document of 300 are drawn when they come into sight, and dropped when they leave', async () => {
    await openReading(textPdf(numberedPages(300)))
    await laidOut()
    expect(document.querySelectorAll('.pdfViewer .page')).toHaveLength(300)
    expect(document.querySelectorAll('.pdfViewer canvas').length).toBeLessThan(15)
    const field = page.getByRole('textbox', { name: 'Page' })
    for (const wanted of [60, 120, 180, 240, 300]) {
      await field.fill(String(wanted))
      await userEvent.keyboard('{Enter}')
      await laidOut(`Cette ligne est sur la page ${wanted} du document.`)
    }
    expect(document.querySelectorAll('.pdfViewer canvas').length).toBeLessThan(15)
    await expect.element(field).toHaveValue('300')
  })

  test('are as wide as the pane at first, then as large as one likes', async () => {
    await openReading(textPdf(numberedPages(2)))
    await laidOut()
    const width = () => boxOf(firstLine).width
    const atFirst = width()
    await button('Agrandir').click()
    await expect.poll(width).toBeGreaterThan(atFirst * 1.15)
    await button('Ajuster à la largeur').click()
    await expect.poll(() => Math.abs(width() - atFirst)).toBeLessThan(1)
  })

  test('are one stop of the Tab key, whatever links they hold', async () => {
    await openReading(await repositoryFile('test/fixtures/dossier/bzk-genai-compliance-faq.pdf'))
    await laidOut('Veelgestelde vragen')
    await expect.poll(() => document.querySelectorAll('.linkAnnotation a').length).toBeGreaterThan(0)
    const region = page.getByRole('region', { name: 'AIPD', exact: true }).element()
    region.focus()
    await userEvent.tab()
    expect(region.contains(document.activeElement)).toBe(false)
  })

  test('say so when the file cannot be read', async () => {
    await openReading(new TextEncoder().encode('not a PDF at all'))
    await expect.element(page.getByRole('alert')).toHaveTextContent(/ne peut pas être affiché/)
    await expectAccessible()
  })

  test('that cannot be read are kept: a copy of the file can be saved', async () => {
    await openReading(new TextEncoder().encode('not a PDF at all'), {
      answers: { 'files.save-as': () => ({ saved: true }) },
    })
    await button('Enregistrer une copie').click()
    await expect.element(page.getByText('Copie enregistrée.')).toBeVisible()
  })

  test('leave nothing behind, and ask nothing of any other host', async () => {
    performance.clearResourceTimings()
    const { screen } = await openReading(textPdf(numberedPages(3)))
    await laidOut()
    await screen.unmount()
    expect(document.querySelectorAll('canvas:not(.hiddenCanvasElement), .textLayer')).toHaveLength(0)
    const hosts = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host)
    expect([...new Set(hosts)]).toEqual([location.host])
  })
})

describe('a selection', () => {
  test('becomes an anchor with its words, its place in the text and a box around them', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    selectText({ run: firstLine, offset: 6 }, { run: firstLine, offset: 11 })
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote).toEqual({
      exact: 'ligne',
      prefix: "Analyse d'impact\nCette ",
      suffix: ' est sur la page 1 du document.\n',
    })
    expect(made?.target.position).toEqual({ start: 23, end: 28 })
    expect(made?.target).toMatchObject({ page: 1, extractor: anchorExtractor })
    expect(made?.target.quads).toHaveLength(1)
    const [left, bottom, right, top] = extentOf(made?.target.quads[0])
    // « Cette » and a space are 32.0 points wide in Helvetica 12, « ligne » 28.0; the line stands on y = 740.
    expect(left).toBeCloseTo(72 + 32, 0)
    expect(right - left).toBeGreaterThan(25)
    expect(right - left).toBeLessThan(30)
    expect(bottom).toBeGreaterThan(734)
    expect(bottom).toBeLessThan(740)
    expect(top).toBeGreaterThan(748)
    expect(top).toBeLessThan(754)
  })

  test('over two lines has a box a line', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    selectText({ run: firstLine, offset: 32 }, { run: secondLine, offset: 15 })
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe('document.\nUn gestionnaire')
    const [above, below] = (made?.target.quads ?? []).map(quad => extentOf(quad))
    expect(made?.target.quads).toHaveLength(2)
    expect(above?.[0]).toBeGreaterThan(200)
    expect(below?.[0]).toBeCloseTo(72, 0)
    expect(above?.[1]).toBeGreaterThan((below?.[3] ?? 0) - 4)
  })

  test.each([90, 180, 270] as const)('on a page turned by %i° is measured on the page unturned', async rotate => {
    const { store } = await openReading(textPdf([{ rotate, lines: [{ text: 'Analyse de risques', x: 100, y: 400 }] }]))
    await laidOut('Analyse de risques')
    selectText({ run: 'Analyse', offset: 0 }, { run: 'Analyse', offset: 7 })
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    const [left, bottom, right, top] = extentOf(made?.target.quads[0])
    expect(left).toBeCloseTo(100, 0)
    expect(right).toBeGreaterThan(140)
    expect(right).toBeLessThan(150)
    expect(bottom).toBeGreaterThan(394)
    expect(top).toBeLessThan(414)
    expectSameBox(markBoxes()[0], boxOf('Analyse'))
  })

  test('in a real report is found again at its place in the text', async () => {
    const report = await repositoryFile('resources/demo/files/etalab-algorithmes-publics-et-responsabilites.pdf')
    const { store } = await openReading(report)
    const field = page.getByRole('textbox', { name: 'Page' })
    await field.fill('3')
    await userEvent.keyboard('{Enter}')
    await expect.poll(() => document.querySelectorAll('.textLayer span').length).toBeGreaterThan(20)
    const spans = [...document.querySelectorAll('.textLayer span')].filter(
      ({ firstChild }) => firstChild instanceof Text && firstChild.data.trim().length > 20,
    )
    const words = spans[4]?.textContent ?? ''
    selectText({ run: words, offset: 0 }, { run: words, offset: words.length })
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe(words.trim().normalize('NFC'))
    const [mark] = markBoxes()
    expectSameBox(mark, spans[4]?.getBoundingClientRect() as DOMRect)
  })

  test('can be made without a pointer, in the text of the page', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    button('Choisir un passage au clavier').element().focus()
    await userEvent.keyboard('{Enter}')
    const field = page.getByRole('textbox', { name: /Placez le curseur/ })
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('{Control>}{Home}{/Control}{ArrowDown}{Shift>}{End}{/Shift}')
    await expectAccessible()
    await page.getByRole('dialog').getByRole('button', { name: 'Surligner' }).click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe(firstLine)
    await expect.poll(() => markBoxes().length).toBe(1)
    expectSameBox(markBoxes()[0], boxOf(firstLine))
    await expect.element(button('Choisir un passage au clavier')).toHaveFocus()
  })

  test('is asked for where there is none', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await laidOut()
    await button('Surligner').click()
    await expect.element(page.getByText('Choisissez d’abord un passage du texte.')).toBeInTheDocument()
    expect(await store.count('annotations')).toBe(0)
  })
})

describe('a mark', () => {
  test('stays on its words at every scale', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await highlightFirstWords()
    await annotationsIn(store, 1)
    await expect.poll(() => markBoxes().length).toBe(1)
    expectSameBox(markBoxes()[0], boxOf('Cette ligne'))
    const before = markBoxes()[0]?.width ?? 0
    await button('Agrandir').click()
    await expect.poll(() => markBoxes()[0]?.width ?? 0).toBeGreaterThan(before * 1.1)
    await expect.poll(() => Math.abs((markBoxes()[0]?.left ?? 0) - boxOf('Cette ligne').left)).toBeLessThan(1.5)
    expectSameBox(markBoxes()[0], boxOf('Cette ligne'))
  })

  test('covers the words as they are printed, not only as they are laid out', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)))
    await highlightFirstWords()
    await annotationsIn(store, 1)
    await expect.poll(() => markBoxes().length).toBe(1)
    const mark = markBoxes()[0] ?? new DOMRect()
    // A little wider than the mark, not as far as the next line.
    const around = new DOMRect(mark.left - 20, mark.top - 3, mark.width, mark.height + 6)
    const ink = inkBoxIn(around)
    expect(Math.abs(ink.left - mark.left)).toBeLessThan(3)
    expect(ink.top).toBeGreaterThan(mark.top - 1)
    expect(ink.bottom).toBeLessThan(mark.bottom + 1)
    expect(ink.height).toBeGreaterThan(mark.height / 3)
  })

  test.each(['evidence', 'questioning'])('of %s is underlined below its words, as small as they are', async kind => {
    const note = aNote({ page: 1, exact: 'avant tout envoi', start: 88 })
    const marked = kind === 'evidence' ? note : { ...note, motivation: 'questioning' as const }
    const assessments = kind === 'evidence' ? [anAnswerResting([note.id])] : []
    await openReading(textPdf(numberedPages(1)), { annotations: [marked], assessments })
    await laidOut()
    await expect.poll(() => document.querySelector(`.d-mark[data-kind="${kind}"]`)).not.toBeNull()
    for (const direction of ['Réduire', 'Agrandir'] as const) {
      const before = markBoxes()[0]?.width ?? 0
      for (let step = 0; step < 4; step += 1) await button(direction).click()
      const wide = direction === 'Réduire' ? before / 2 : before * 1.5
      await expect.poll(() => Math.abs((markBoxes()[0]?.width ?? 0) - wide) / wide).toBeLessThan(0.5)
      await expect.poll(() => Math.abs((markBoxes()[0]?.left ?? 0) - boxOf('avant tout envoi').left)).toBeLessThan(1)
      const [mark = new DOMRect()] = markBoxes()
      expectSameBox(mark, boxOf('avant tout envoi'))
      const element = document.querySelector('.d-mark') as HTMLElement
      const line = Number.parseFloat(getComputedStyle(element, '::after').borderBottomWidth)
      expect(line).toBeGreaterThanOrEqual(1)
      // None of these words has a stem below the line they stand on.
      await expect.poll(() => inkBoxIn(mark).bottom - (mark.bottom - line)).toBeLessThan(0.6)
    }
  })

  test('whose words are gone is an orphan, and its note says so', async () => {
    const lost = aNote({ page: 1, exact: 'Des mots qui ne sont nulle part ici', start: 3 })
    await openReading(textPdf(numberedPages(1)), { annotations: [lost] })
    await laidOut()
    await expect.element(page.getByText('Ces mots ne sont plus à cette page du document.')).toBeVisible()
    expect(markBoxes()).toHaveLength(0)
  })

  test('whose box is not known yet leads to its words, far down their page', async () => {
    const lines = Array.from({ length: 40 }, (_, index) => `Rang ${index} du relevé des envois.`)
    const exact = 'Rang 38 du relevé'
    const note = aNote({ page: 1, exact, start: lines.join('\n').indexOf(exact) })
    const withoutBox = { ...note, target: { ...note.target, quads: [] } }
    await openReading(textPdf([{ lines: lines.map((text, index) => ({ text, x: 72, y: 780 - 18 * index })) }]), {
      annotations: [withoutBox],
    })
    await laidOut(lines[0])
    await button('Agrandir').click()
    await button('Agrandir').click()
    const pane = document.querySelector('[data-pages]')?.getBoundingClientRect() ?? new DOMRect()
    await expect.poll(() => boxOf(exact).top).toBeGreaterThan(pane.bottom)
    await page.getByRole('listitem').getByText(exact).click()
    await expect.poll(() => boxOf(exact).bottom).toBeLessThan(pane.bottom)
    expect(boxOf(exact).top).toBeGreaterThan(pane.top)
  })

  test('recorded elsewhere in the text is drawn around the same words', async () => {
    const moved = aNote({ page: 1, exact: 'gestionnaire valide', start: 2 })
    await openReading(textPdf(numberedPages(1)), { annotations: [moved] })
    await laidOut()
    await expect.poll(() => markBoxes().length).toBe(1)
    expectSameBox(markBoxes()[0], boxOf('gestionnaire valide'))
  })
})

describe('the key E', () => {
  const tray = <EvidenceTray criterion="Qui peut écarter le résultat ?" />

  test('makes of the selection evidence of the criterion in focus', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)), { beside: tray })
    await laidOut()
    await button('Tenir le critère').click()
    document.querySelector<HTMLElement>('[role="region"][tabindex="0"]')?.focus()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await userEvent.keyboard('e')
    const [made] = await annotationsIn(store, 1)
    await expect.element(button(`preuve ${made?.id}`)).toBeVisible()
  })

  test('does so at once, whatever the store still has to write', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)), { beside: tray })
    await laidOut()
    await button('Tenir le critère').click()
    document.querySelector<HTMLElement>('[role="region"][tabindex="0"]')?.focus()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    let letIn = () => {}
    const held = new Promise<void>(resolve => {
      letIn = resolve
    })
    const put = store.putAll
    store.putAll = (collection, records) => held.then(() => put(collection, records))
    await userEvent.keyboard('e')
    await expect.element(button(/^preuve /)).toBeVisible()
    letIn()
    await annotationsIn(store, 1)
  })

  test('does nothing where single keys are turned off', async () => {
    const { store } = await openReading(textPdf(numberedPages(1)), {
      beside: tray,
      settings: { singleKeyShortcuts: false },
    })
    await laidOut()
    await button('Tenir le critère').click()
    document.querySelector<HTMLElement>('[role="region"][tabindex="0"]')?.focus()
    selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
    await userEvent.keyboard('e')
    await button(/^Preuve : ajouter/).click()
    await annotationsIn(store, 1)
  })
})

test.each(['light', 'dark'] as const)('is accessible in both languages, %s', async theme => {
  for (const language of ['fr', 'en'] as const) {
    const { screen } = await openReading(textPdf(numberedPages(2)), {
      settings: { theme, language },
      annotations: [aNote({ page: 1, exact: 'Cette ligne', start: 17 })],
      beside: <EvidenceTray criterion="Qui peut écarter le résultat ?" />,
    })
    await laidOut()
    await expect.poll(() => markBoxes().length).toBe(1)
    await expectAccessible()
    await screen.unmount()
  }
})

describe('a document whose drawing has no end', () => {
  const endless = () => repositoryFile('test/fixtures/intake/made-cycle-pattern.pdf')

  test('is stopped after the time that a file may take, and explained', async () => {
    await openReading(await endless())
    await expect
      .element(page.getByText(/^Ce document ne finit pas de se dessiner/), { timeout: 3 * readingTime })
      .toBeVisible()
    await expectAccessible()
  })

  test('ends with its pane, without waiting for it', async () => {
    const { screen } = await openReading(await endless())
    await expect.element(page.getByRole('textbox', { name: 'Page' })).toBeVisible()
    const ended = vi.spyOn(Worker.prototype, 'terminate')
    await screen.unmount()
    // It is told to leave its file, and hears nothing.
    await expect.poll(() => ended.mock.calls.length).toBeGreaterThan(0)
    ended.mockRestore()
  })
})

test('the reader of a document that is closed reads the next one', async () => {
  const first = await openReading(textPdf(numberedPages(2)))
  await laidOut()
  const ended = vi.spyOn(Worker.prototype, 'terminate')
  await first.screen.unmount()
  // Longer than one waits for a reader that does not leave its file.
  await new Promise(resolve => setTimeout(resolve, 800))
  expect(ended).not.toHaveBeenCalled()
  ended.mockRestore()
  await openReading(textPdf([{ lines: [{ text: 'Un autre document, lu par le même lecteur.', x: 72, y: 700 }] }]))
  await laidOut('Un autre document, lu par le même lecteur.')
})

test('a note inside the document has an icon that is there, and words in the language of the screen', async () => {
  await openReading(await repositoryFile('test/fixtures/intake/made-note-inside.pdf'))
  const icon = page.getByRole('img', { name: 'Note contenue dans le document' })
  await expect.element(icon).toBeInTheDocument()
  await expect.poll(() => (icon.element() as HTMLImageElement).naturalWidth).toBeGreaterThan(0)
  await icon.click()
  await expect.poll(() => document.querySelector('time.popupDate')?.textContent).toMatch(/^5 novembre 2026/)
})

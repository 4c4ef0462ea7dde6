import { notifications } from '@mantine/notifications'
import { createPortal } from 'react-dom'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { plainText, readJson } from '#electron/intake/documents/read-text.ts'
import type { Sheet } from '#renderer/features/reading/document/sheet.ts'
import { TableSheet } from '#renderer/features/reading/document/table-sheet.tsx'
import { TextSheet } from '#renderer/features/reading/document/text-sheet.tsx'
import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { annotationsIn, button } from '#test/component/reading/acts.ts'
import { renderPage } from '#test/component/render-app.tsx'
import { storedFile } from '#test/component/stored-file.ts'
import { extractor, openDocument, painted, selectWords } from './document-desk.tsx'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

describe('tables', () => {
  const rows = Array.from({ length: 20_000 }, (_, row) =>
    Array.from({ length: 120 }, (_, column) => (row === 0 ? `Poste ${column}` : `r${row}c${column}`)),
  )
  const workbook: DerivedDocument = {
    kind: 'tables',
    extractor,
    tables: [
      { name: 'Budget', rows, cut: true },
      {
        name: 'Coûts',
        rows: [
          ['Poste', 'Montant'],
          ['Hébergement', '=1+1'],
        ],
        cut: false,
      },
    ],
  }
  const grid = (name: string) => page.getByRole('grid', { name })
  const cell = (name: string) => page.getByRole('gridcell', { name, exact: true })
  const copy = (): string => {
    const clipboard = new DataTransfer()
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('copy', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    )
    return clipboard.getData('text/plain')
  }

  test('show what is in sight of them, their first row staying, and say what was left out', async () => {
    await openDocument(workbook, { kind: 'sheet' })
    await expect.element(cell('r1c1')).toBeVisible()
    await expect.element(page.getByText(/^Cette feuille est trop grande.*20\s000 premières lignes/)).toBeVisible()
    expect(document.querySelectorAll('[data-cell]').length).toBeLessThan(1500)
    grid('Budget').element().focus()
    await userEvent.keyboard('{Control>}{End}{/Control}')
    await expect.element(cell('r19999c119')).toBeVisible()
    await expect.element(page.getByRole('columnheader', { name: 'Poste 119' })).toBeVisible()
    await expectAccessible()
  })

  test('are walked through with the keys, and what is chosen is copied', async () => {
    await openDocument(workbook, { kind: 'sheet' })
    await expect.element(cell('r1c1')).toBeVisible()
    grid('Budget').element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
    expect(copy()).toBe('r1c1\tr1c2\nr2c1\tr2c2')
    await page.getByRole('tab', { name: 'Coûts' }).click()
    await expect.element(cell('=1+1')).toBeVisible()
    grid('Coûts').element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}')
    expect(copy()).toBe("'=1+1")
    await expectAccessible()
  })

  test('are noted by their cells, each row a passage, and found again on their sheet', async () => {
    const { store } = await openDocument(workbook, { kind: 'sheet' })
    await page.getByRole('tab', { name: 'Coûts' }).click()
    await cell('Hébergement').click()
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target).toMatchObject({
      page: 2,
      quote: { exact: 'Hébergement', prefix: 'Coûts\nPoste\tMontant\n', suffix: '\t=1+1' },
    })
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': ['Hébergement'] })
    await page.getByRole('tab', { name: 'Budget' }).click()
    await expect.poll(painted).not.toHaveProperty('d-ground-yellow')
    await page.getByRole('listitem').getByText('Hébergement').click()
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': ['Hébergement'] })
  })
})

const aNoteOn = (page: number, exact: string, start: number) => ({
  id: 'n-1',
  author: 'm-chair',
  clock: '000000000000002-000000-test',
  schema: 1,
  dossierId: 'd-2026-014',
  pieceId: 'p-1',
  motivation: 'highlighting' as const,
  target: {
    page,
    quote: { exact, prefix: '', suffix: '' },
    position: { start, end: start + exact.length },
    quads: [],
    extractor: 'html-1',
  },
  body: '',
  createdAt: '2026-11-20T09:00:00.000Z',
  updatedAt: '2026-11-20T09:00:00.000Z',
})

test('a note leads to its cell far down another sheet than the one on show', async () => {
  const rows = Array.from({ length: 5000 }, (_, row) => [`Poste ${row}`, `${row} €`])
  const tables = [
    { name: 'Budget', rows: [['Poste']], cut: false },
    { name: 'Relevé', rows, cut: false },
  ]
  const start = ['Relevé', ...rows.map(row => row.join('\t'))].join('\n').indexOf('Poste 4000')
  const annotations = [aNoteOn(2, 'Poste 4000', start)]
  await openDocument({ kind: 'tables', extractor, tables }, { kind: 'sheet', annotations })
  await expect.element(page.getByRole('grid', { name: 'Budget' })).toBeVisible()
  await page.getByRole('listitem').getByText('Poste 4000').click()
  await expect.element(page.getByRole('gridcell', { name: 'Poste 4000', exact: true })).toBeInViewport()
  await expect.poll(painted).toMatchObject({ 'd-current': ['Poste 4000'] })
})

test('a sheet says the same while it is scrolled, so that its notes are not sought again', async () => {
  const said = new Set<readonly string[]>()
  const places = new Set<Sheet>()
  const onSheet = (sheet: Sheet | null) => {
    if (!sheet) return
    said.add(sheet.pages)
    places.add(sheet)
  }
  const rows = Array.from({ length: 2000 }, (_, row) => [`ligne ${row}`])
  const tables = [{ name: 'Relevé', rows, cut: false }]
  // As in a pane, what scrolls stands before its text does.
  const pane = document.createElement('div')
  pane.style.cssText = 'position: relative; height: 300px; overflow: auto'
  document.body.append(pane)
  await renderPage(
    <main style={{ height: '300px' }}>
      <TableSheet tables={tables} zoom={1} onSheet={onSheet} />
      {createPortal(<TextSheet text={rows.join('\n')} scroller={{ current: pane }} onSheet={onSheet} />, pane)}
    </main>,
  )
  const firstDrawn = () => document.querySelectorAll('[data-row="0"], [data-cell="1:0"]').length
  await expect.poll(firstDrawn).toBe(2)
  const scrollers = [page.getByRole('grid').element().parentElement, pane]
  const before = places.size
  for (const one of scrollers) one?.scrollTo({ top: 20_000 })
  await expect.poll(firstDrawn).toBe(0)
  await expect.poll(() => places.size).toBeGreaterThan(before + 1)
  expect(said.size).toBe(2)
  pane.remove()
})

describe('a text', () => {
  const lines = Array.from({ length: 30_000 }, (_, line) => `ligne ${line + 1} du relevé`)
  const text = (content: string): DerivedDocument => ({ kind: 'text', text: content, extractor })

  test('has its lines numbered, and only those in sight drawn', async () => {
    const { store } = await openDocument(text(plainText(lines.join('\r\n'))), { kind: 'text', fileName: 'a.txt' })
    await expect.element(page.getByText('ligne 3 du relevé')).toBeVisible()
    expect(document.querySelectorAll('[data-row]').length).toBeLessThan(150)
    selectWords('2 du relevé', 'ligne 3')
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe('2 du relevé\nligne 3')
    await expect.poll(painted).toMatchObject({ 'd-ground-yellow': ['2 du relevé', 'ligne 3'] })
    await expectAccessible()
  })

  test('comes to the place of a note', async () => {
    const all = lines.join('\n')
    const exact = 'ligne 25000 du relevé'
    const start = all.indexOf(exact)
    const annotations = [aNoteOn(1, exact, start)]
    await openDocument(text(all), { kind: 'text', fileName: 'a.txt', annotations })
    await expect.element(page.getByText('ligne 3 du relevé')).toBeVisible()
    await page.getByRole('listitem').getByText(exact).click()
    await expect.poll(painted).toMatchObject({ 'd-current': [exact] })
  })

  test('in JSON is set line by line, its numbers letter for letter', async () => {
    await openDocument(text(readJson('{"a":12345678901234567890.10,"b":[]}')), { kind: 'json', fileName: 'a.json' })
    await expect.element(page.getByText('"a": 12345678901234567890.10,')).toBeVisible()
    await expectAccessible()
  })

  test('of which the end was left out says so', async () => {
    const document: DerivedDocument = { kind: 'text', text: 'un début', extractor, cut: true }
    await openDocument(document, { kind: 'text', fileName: 'a.txt' })
    await expect.element(page.getByText('un début')).toBeVisible()
    await expect.element(page.getByText(/^Ce document est trop long pour être lu en entier/)).toBeVisible()
    await expectAccessible()
  })

  test('that is empty says so', async () => {
    await openDocument(text(' \n'), { kind: 'text', fileName: 'a.txt' })
    await expect.element(page.getByText('Ce fichier ne contient pas de texte.')).toBeVisible()
  })
})

describe('a picture', () => {
  const drawn = async () => {
    const canvas = new OffscreenCanvas(1600, 900)
    canvas.getContext('2d')?.fillRect(0, 0, 1600, 900)
    return storedFile(new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer()))
  }
  const picture = () => page.getByRole('img', { name: 'Note de cadrage' })

  test('is fitted, enlarged, turned, and noted as a whole', async () => {
    const { store, bridge } = await openDocument(null, { kind: 'image', fileName: 'plan.PNG', sha256: await drawn() })
    await expect.element(picture()).toBeVisible()
    const box = () => picture().element().getBoundingClientRect()
    await expect.poll(() => box().width).toBeGreaterThan(500)
    expect(box().width).toBeLessThan(700)
    await button('Agrandir').click()
    await expect.poll(() => Math.round(box().width)).toBe(1920)
    await button('Tourner d’un quart de tour').click()
    await expect.poll(() => Math.round(box().height)).toBe(1920)
    await button('Ajuster à la fenêtre').click()
    await expect.poll(() => box().height).toBeLessThan(760)
    await button('Noter ce document').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target).toMatchObject({ shape: 'page', page: 1 })
    expect(bridge.calls.some(({ channel }) => channel === 'documents.read')).toBe(false)
    await expectAccessible()
  })

  test('that cannot be drawn is kept', async () => {
    const sha256 = await storedFile(new TextEncoder().encode('no picture'))
    await openDocument(null, { kind: 'image', fileName: 'plan.png', sha256 })
    await expect.element(page.getByText(/^Cette image ne peut pas être affichée ici/)).toBeVisible()
    await expect.element(button('Enregistrer une copie')).toBeVisible()
  })
})

import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { annotationsIn, button, firstLine, highlightFirstWords, laidOut } from './acts.ts'
import { boxOf, expectSameBox, markBoxes } from './places.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

const lineOf = (number: number) => `Cette ligne est sur la page ${number} du document.`
const field = () => page.getByRole('textbox', { name: 'Page', exact: true })
const menu = async (name: string, role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox' = 'menuitem') => {
  const opener = button('Affichage du document')
  if (opener.element().getAttribute('aria-expanded') !== 'true') await opener.click()
  await page.getByRole(role, { name, exact: true }).click()
}
const pageBox = (number: number) =>
  document.querySelector(`.page[data-page-number="${number}"]`)?.getBoundingClientRect() ?? new DOMRect()
const pane = () => document.querySelector('.pdfViewer')?.parentElement?.getBoundingClientRect() ?? new DOMRect()

describe('the page field', () => {
  const labelled = () => textPdf(numberedPages(12), { labels: '0 << /S /r >> 4 << /S /D >> 10 << /P (A-) /S /D >>' })

  test('shows the label printed on the page, and where it is in the file', async () => {
    await openReading(labelled())
    await laidOut()
    await expect.element(field()).toHaveValue('i')
    await expect.element(page.getByText('(1 sur 12)')).toBeVisible()
    await field().fill('A-2')
    await userEvent.keyboard('{Enter}')
    await laidOut(lineOf(12))
    await expect.element(page.getByText('(12 sur 12)')).toBeVisible()
    await field().fill('1')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText('(5 sur 12)')).toBeVisible()
    await expectAccessible()
  })

  test('says where there is no such page, and stays', async () => {
    await openReading(labelled())
    await laidOut()
    await field().fill('annexe B')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByText(/n’a pas de page/)).toBeVisible()
    await expect.element(field()).toHaveValue('i')
  })
})

describe('the view', () => {
  test('steps from page to page', async () => {
    await openReading(textPdf(numberedPages(3)))
    await laidOut()
    await button('Page suivante').click()
    await expect.element(field()).toHaveValue('2')
    await button('Page suivante').click()
    await button('Page précédente').click()
    await expect.element(field()).toHaveValue('2')
  })

  test('fits a page, or has its own size', async () => {
    await openReading(textPdf(numberedPages(2)))
    await laidOut()
    await menu('Page entière')
    // The border of a page, nine pixels a side, is room beside it.
    await expect.poll(() => pageBox(1).height - 18).toBeLessThanOrEqual(pane().height)
    await menu('Taille réelle')
    await expect.poll(() => Math.round(pageBox(1).width - 18)).toBe(Math.round((595 * 96) / 72))
    await expect.element(page.getByText(/100\s%/)).toBeInTheDocument()
  })

  test('turns, and a mark turns with its words', async () => {
    const { store } = await openReading(textPdf(numberedPages(2)))
    await highlightFirstWords()
    const [made] = await annotationsIn(store, 1)
    await menu('Pivoter à droite')
    await expect.poll(() => pageBox(1).width > pageBox(1).height).toBe(true)
    await expect.element(page.getByText('Vue pivotée de 90°.')).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => boxOf('Cette ligne').height > boxOf('Cette ligne').width).toBe(true)
    await expect.poll(() => Math.abs((markBoxes()[0]?.left ?? 0) - boxOf('Cette ligne').left)).toBeLessThan(1.5)
    expectSameBox(markBoxes()[0], boxOf('Cette ligne'))
    expect((await store.find('annotations', {}))[0]).toEqual(made)
  })

  test('stays on its page while it turns, one page or two side by side', async () => {
    await openReading(textPdf(numberedPages(40)), { width: '1100px' })
    await laidOut()
    await field().fill('30')
    await userEvent.keyboard('{Enter}')
    await laidOut(lineOf(30))
    await menu('Pivoter à droite')
    await laidOut(lineOf(30))
    await expect.poll(() => Math.abs(pageBox(30).top - pane().top)).toBeLessThan(20)
    await menu('Deux pages', 'menuitemradio')
    await menu('Pivoter à droite')
    await expect.element(page.getByText('Vue pivotée de 180°.')).toBeInTheDocument()
    await expect.poll(() => Math.abs(pageBox(30).top - pane().top)).toBeLessThan(20)
  })

  test('lays two pages side by side, the first alone where asked', async () => {
    await openReading(textPdf(numberedPages(6)), { width: '1100px' })
    await laidOut()
    await menu('Deux pages', 'menuitemradio')
    await expect.poll(() => Math.abs(pageBox(1).top - pageBox(2).top)).toBeLessThan(1)
    expect(pageBox(2).left).toBeGreaterThanOrEqual(pageBox(1).right - 20)
    expect(pageBox(2).right).toBeLessThanOrEqual(pane().right)
    await menu('Deux pages, la première seule', 'menuitemradio')
    await expect.poll(() => Math.abs(pageBox(2).top - pageBox(3).top)).toBeLessThan(1)
    expect(pageBox(1).top).toBeLessThan(pageBox(2).top)
    await button('Page suivante').click()
    await expect.element(field()).toHaveValue('2')
    await button('Page suivante').click()
    await expect.element(field()).toHaveValue('4')
    await expectAccessible()
  })

  test.each(['light', 'dark'] as const)('draws dark paper on request only, %s', async theme => {
    await openReading(textPdf(numberedPages(1)), { settings: { theme } })
    await highlightFirstWords()
    await laidOut()
    const filter = () => getComputedStyle(document.querySelector('.canvasWrapper') as Element).filter
    expect(filter()).not.toContain('invert')
    await menu('Papier sombre', 'menuitemcheckbox')
    await expect.poll(filter).toContain('invert')
    await expectAccessible()
  })

  test('has everything in its menu where the pane is narrow', async () => {
    await openReading(textPdf(numberedPages(2)), { width: '400px' })
    await laidOut()
    const toolbar = page.getByRole('toolbar').element()
    expect(toolbar.scrollWidth).toBeLessThanOrEqual(toolbar.clientWidth)
    expect(toolbar.clientHeight).toBeLessThan(100)
    await expect.element(button('Page suivante')).not.toBeInTheDocument()
    await menu('Page suivante')
    await expect.element(field()).toHaveValue('2')
    await expect.element(button('Surligner')).toBeVisible()
    await expectAccessible()
  })
})

describe('the place', () => {
  test('comes back with its scale, its turn and its layout', async () => {
    const bytes = textPdf(numberedPages(30))
    const first = await openReading(bytes)
    await laidOut()
    await menu('Pivoter à gauche')
    await menu('Deux pages', 'menuitemradio')
    await menu('Taille réelle')
    await field().fill('17')
    await userEvent.keyboard('{Enter}')
    await laidOut(lineOf(17))
    const scroll = () => document.querySelector('.pdfViewer')?.parentElement?.scrollTop ?? 0
    ;(document.querySelector('.pdfViewer')?.parentElement as HTMLElement).scrollTop += 123
    await expect.poll(() => Object.values(localStorage).join()).toContain('"page":17')
    const left = scroll()
    await first.screen.unmount()
    await openReading(bytes, { again: true })
    await laidOut(lineOf(17))
    await expect.poll(() => Math.abs(scroll() - left)).toBeLessThan(3)
    await expect.element(page.getByText(/100\s%/)).toBeInTheDocument()
    expect(Math.abs(pageBox(17).top - pageBox(18).top)).toBeLessThan(1)
    expect(pageBox(17).width).toBeGreaterThan(pageBox(17).height)
    await expect.element(field()).toHaveValue('17')
  })

  test('is kept under identifiers only, and a damaged one is no place', async () => {
    const { screen } = await openReading(textPdf(numberedPages(3)))
    await laidOut()
    await button('Page suivante').click()
    await screen.unmount()
    const kept = localStorage.getItem('delibere.reading.places') ?? ''
    expect(Object.keys(JSON.parse(kept))).toEqual(['p-1'])
    expect(kept).not.toMatch(/AIPD|aipd|ligne/)
    localStorage.setItem('delibere.reading.places', kept.replace('"page":2', '"page":"<b>"'))
    await openReading(textPdf(numberedPages(3)), { again: true })
    await laidOut(firstLine)
    await expect.element(field()).toHaveValue('1')
  })
})

import { notifications } from '@mantine/notifications'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { repositoryFile } from '#test/component/stored-file.ts'
import { button, laidOut } from './acts.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  notifications.clean()
})
afterEach(() => vi.restoreAllMocks())

const sheets = () => [...document.querySelectorAll<HTMLElement>('.d-print > div')]
/** The system's window cannot open here: what it would be given is looked at instead. */
const onPrint = (look: () => void) =>
  vi.spyOn(window, 'print').mockImplementation(() => {
    look()
    window.dispatchEvent(new Event('afterprint'))
  })
const openDialog = async () => {
  await button('Affichage du document').click()
  await page.getByRole('menuitem', { name: 'Imprimer' }).click()
  await expect.element(page.getByRole('dialog', { name: 'Imprimer ce document' })).toBeVisible()
}

/** Pages are drawn as they are, and wait once so many are: a fast machine does not finish before anybody could cancel. */
function heldAfter(count: number) {
  const draw = HTMLCanvasElement.prototype.toBlob
  let asked = 0
  let given = 0
  let goOn = () => {}
  const open = new Promise<void>(resolve => {
    goOn = resolve
  })
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation(function (this: HTMLCanvasElement, give, ...how) {
    asked += 1
    const wait = asked > count ? open : Promise.resolve()
    draw.call(
      this,
      picture =>
        void wait.then(() => {
          given += 1
          give(picture)
        }),
      ...how,
    )
  })
  return { goOn: () => goOn(), given: () => given, asked: () => asked }
}

test('the pages chosen are printed as sheets of their size, and nothing of them stays', async () => {
  await openReading(textPdf([...numberedPages(4), { rotate: 90, lines: [{ text: 'couchée', x: 72, y: 400 }] }]))
  await laidOut()
  await openDialog()
  await page.getByRole('radio', { name: 'Certaines pages' }).click()
  const range = page.getByRole('textbox', { name: 'Numéros des pages' })
  await range.fill('2-9')
  await expect.element(page.getByText(/Écrivez des numéros de 1 à\s5/)).toBeVisible()
  await expectAccessible()
  await range.fill('2-3, 5')
  let printed: { size: string | undefined; width: number; title: string }[] = []
  const print = onPrint(() => {
    printed = sheets().map(sheet => ({
      size: sheet.dataset.size,
      width: sheet.querySelector('img')?.naturalWidth ?? 0,
      title: document.title,
    }))
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect.poll(() => print.mock.calls.length).toBe(1)
  expect(printed.map(({ size }) => size)).toEqual(['595x842', '595x842', '842x595'])
  // 150 points an inch.
  expect(printed.map(({ width }) => width)).toEqual([1239, 1239, 1754])
  expect(printed[0]?.title).toBe('AIPD')
  await expect.poll(() => sheets().length).toBe(0)
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  expect(document.adoptedStyleSheets).toHaveLength(0)
})

test('many pages are warned of, drawn one by one, and given up when one cancels', async () => {
  await openReading(textPdf(numberedPages(150)))
  await laidOut()
  await openDialog()
  await expect.element(page.getByText(/^150 pages à dessiner/)).toBeVisible()
  const print = onPrint(() => undefined)
  const drawing = heldAfter(3)
  await page.getByRole('dialog').getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect.element(page.getByText(/Pages dessinées\s: 3 sur 150/)).toBeVisible()
  await expectAccessible()
  await button('Annuler l’impression').click()
  drawing.goOn()
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  await expect.poll(() => drawing.given()).toBe(4)
  await new Promise(resolve => setTimeout(resolve, 300))
  expect(drawing.asked()).toBe(4)
  expect(sheets()).toHaveLength(0)
  expect(print).not.toHaveBeenCalled()
})

test('a page as large as a house has a picture of a bearable size', async () => {
  await openReading(await repositoryFile('test/fixtures/intake/made-huge-box.pdf'))
  await expect.element(page.getByRole('textbox', { name: 'Page', exact: true })).toBeVisible()
  await openDialog()
  let area = 0
  const print = onPrint(() => {
    const image = sheets()[0]?.querySelector('img')
    area = (image?.naturalWidth ?? 0) * (image?.naturalHeight ?? 0)
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Imprimer', exact: true }).click()
  await expect.poll(() => print.mock.calls.length).toBe(1)
  expect(area).toBeGreaterThan(0)
  expect(area).toBeLessThanOrEqual(24_000_000)
})

import { notifications } from '@mantine/notifications'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { laidOut } from './acts.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => notifications.clean())

const field = () => page.getByRole('textbox', { name: 'Page', exact: true })
const region = () => page.getByRole('region', { name: 'AIPD', exact: true }).element()
const pageBox = () => document.querySelector('.page')?.getBoundingClientRect() ?? new DOMRect()

test('a document is read by the keyboard alone', async () => {
  await openReading(textPdf(numberedPages(6)))
  await laidOut()
  region().focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect.element(field()).toHaveValue('3')
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(field()).toHaveValue('2')
  await userEvent.keyboard('{End}')
  await expect.element(field()).toHaveValue('6')
  await userEvent.keyboard('{Home}')
  await expect.element(field()).toHaveValue('1')
  const top = region().scrollTop
  await userEvent.keyboard('{PageDown}')
  await expect.poll(() => region().scrollTop).toBeGreaterThan(top + 300)
  await userEvent.keyboard('{Home}')
  const width = pageBox().width
  await userEvent.keyboard('-')
  await expect.poll(() => pageBox().width).toBeLessThan(width * 0.9)
  await userEvent.keyboard('++')
  await expect.poll(() => pageBox().width).toBeGreaterThan(width)
  await userEvent.keyboard('0')
  await expect.poll(() => Math.abs(pageBox().width - width)).toBeLessThan(3)
  await userEvent.keyboard('r')
  await expect.poll(() => pageBox().width > pageBox().height).toBe(true)
  await userEvent.keyboard('R')
  await expect.poll(() => pageBox().width > pageBox().height).toBe(false)
  await userEvent.keyboard('{F4}')
  await expect.element(page.getByRole('listbox')).toBeVisible()
  await userEvent.keyboard('{F4}')
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}p{/Control}')
  await expect.element(page.getByRole('dialog', { name: 'Imprimer ce document' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(region()).toHaveFocus()
})

test('single keys do nothing where they are turned off, nor in a field', async () => {
  await openReading(textPdf(numberedPages(3)), { settings: { singleKeyShortcuts: false } })
  await laidOut()
  const width = pageBox().width
  region().focus()
  await userEvent.keyboard('-rl')
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(field()).toHaveValue('2')
  expect(pageBox().width).toBe(width)
  expect(page.getByRole('dialog').elements()).toEqual([])
  await field().fill('3')
  await userEvent.keyboard('r+')
  expect(pageBox().width).toBe(width)
})

test('keys pressed where nothing takes them go to the document, each once', async () => {
  await openReading(textPdf(numberedPages(6)))
  await laidOut()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await userEvent.keyboard('{ArrowRight}')
  await expect.element(field()).toHaveValue('2')
  await userEvent.keyboard('{F4}')
  await expect.element(page.getByRole('listbox')).toBeVisible()
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(page.getByRole('textbox', { name: 'Mots cherchés' })).toHaveFocus()
})

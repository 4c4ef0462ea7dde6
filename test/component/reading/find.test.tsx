import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { button, firstLine, laidOut } from './acts.ts'
import { boxOf, expectSameBox } from './places.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  notifications.clean()
  window.getSelection()?.removeAllRanges()
})

const field = () => page.getByRole('textbox', { name: 'Mots cherchés' })
const count = () => document.querySelector('search [role="status"]')?.textContent?.replaceAll(/\s/g, ' ').trim()
const marked = (name: 'd-found' | 'd-found-current') =>
  [...(CSS.highlights.get(name) ?? [])].map(range => (range as Range).toString())
const currentBox = () =>
  ([...(CSS.highlights.get('d-found-current') ?? [])][0] as Range | undefined)?.getBoundingClientRect()
const region = () => page.getByRole('region', { name: 'AIPD', exact: true }).element()
const openBar = async () => {
  region().focus()
  await userEvent.keyboard('{Control>}f{/Control}')
  await expect.element(field()).toHaveFocus()
}

describe('a search in the document', () => {
  test('counts, marks and steps through what it finds, there and back', async () => {
    await openReading(textPdf(numberedPages(12)))
    await laidOut()
    await openBar()
    await userEvent.keyboard('PAGE 1')
    await expect.poll(count).toBe('1 sur 4')
    await expect.poll(() => marked('d-found-current')).toEqual(['page 1'])
    expectSameBox(currentBox(), boxOf('page 1'))
    await userEvent.keyboard('{Enter}')
    await expect.poll(count).toBe('2 sur 4')
    await laidOut('Cette ligne est sur la page 10 du document.')
    await expect.poll(() => marked('d-found-current')).toEqual(['page 1'])
    const shown = () => currentBox() ?? new DOMRect()
    const pane = region().getBoundingClientRect()
    await expect.poll(() => shown().top > pane.top && shown().bottom < pane.bottom).toBe(true)
    await userEvent.keyboard('{Shift>}{Enter}{Enter}{/Shift}')
    await expect.poll(count).toBe('4 sur 4')
    region().focus()
    await userEvent.keyboard('{F3}')
    await expect.poll(count).toBe('1 sur 4')
    await expectAccessible()
  })

  test('marks every place on the page, and none once it is closed', async () => {
    await openReading(textPdf(numberedPages(1)))
    await laidOut()
    await button('Chercher dans le document').click()
    await field().fill('li')
    await expect.poll(count).toBe('1 sur 3')
    await expect.poll(() => [...marked('d-found-current'), ...marked('d-found')]).toEqual(['li', 'li', 'li'])
    await userEvent.keyboard('{Escape}')
    await expect.element(field()).not.toBeInTheDocument()
    expect(CSS.highlights.has('d-found')).toBe(false)
    await expect.element(region()).toHaveFocus()
  })

  test('reads over cut words and lines; whole words, case and accents where asked', async () => {
    const lines = ['La respon-', 'sabilité de la Ville', 'Une ville, des villes', 'un côté, une cote'].map(
      (text, index) => ({
        text,
        x: 72,
        y: 770 - index * 16,
      }),
    )
    await openReading(textPdf([{ lines }]))
    await laidOut('La respon-')
    await openBar()
    await field().fill('responsabilite de la ville')
    await expect.poll(count).toBe('1 sur 1')
    await expect.poll(() => marked('d-found-current').join()).toContain('Ville')
    await field().fill('ville')
    await expect.poll(count).toBe('1 sur 3')
    await page.getByRole('checkbox', { name: 'Mots entiers' }).click()
    await expect.poll(count).toBe('1 sur 2')
    await page.getByRole('checkbox', { name: 'Casse' }).click()
    await expect.poll(count).toBe('1 sur 1')
    await field().fill('cote')
    await expect.poll(count).toBe('1 sur 2')
    await page.getByRole('checkbox', { name: 'Accents' }).click()
    await expect.poll(count).toBe('1 sur 1')
    await field().fill('préfecture')
    await expect.poll(count).toBe('Aucune occurrence')
  })

  test('says how far it is in 1,000 pages, finds what is near first, and ends when it closes', async () => {
    await openReading(textPdf(numberedPages(1000)))
    await laidOut()
    await openBar()
    await userEvent.keyboard('ligne est sur la page 1 du')
    await expect.poll(count).toMatch(/^1 sur 1 page \d+ sur 1 ?000…$/)
    await expect.poll(() => marked('d-found-current')).toEqual(['ligne est sur la page 1 du'])
    await expect.poll(count).toBe('1 sur 1')
    await field().fill('gestionnaire')
    await expect.poll(count).toMatch(/^1 sur 1 ?000$/)
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    await laidOut('Cette ligne est sur la page 1000 du document.')
    await userEvent.keyboard('{Escape}')
  })
})

test.each(['light', 'dark'] as const)('the search is accessible in English in a narrow pane, %s', async theme => {
  await openReading(textPdf(numberedPages(2)), { settings: { theme, language: 'en' }, width: '420px' })
  await laidOut(firstLine)
  await button('Search in the document').click()
  await page.getByRole('textbox', { name: 'Words to find' }).fill('line')
  await expect.poll(count).toBe('No match')
  await expectAccessible()
})

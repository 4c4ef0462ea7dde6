import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { repositoryFile } from '#test/component/stored-file.ts'
import { button, firstLine, laidOut } from './acts.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

beforeEach(() => {
  notifications.clean()
})

const lineOf = (number: number) => `Cette ligne est sur la page ${number} du document.`
const field = () => page.getByRole('textbox', { name: 'Page', exact: true })
const drawn = () => document.querySelectorAll('[role="option"] canvas[data-drawn]').length
const option = (number: number) => page.getByRole('option', { name: `Page ${number}`, exact: true })

describe('the thumbnails', () => {
  test('of 400 pages are drawn in sight only, and led through by the keyboard', async () => {
    await openReading(textPdf(numberedPages(400)))
    await laidOut()
    await expect.element(page.getByRole('complementary')).not.toBeInTheDocument()
    await button('Panneau du document').click()
    await expect.poll(drawn).toBeGreaterThan(2)
    expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(12)
    await expect.element(option(1)).toHaveAttribute('aria-selected', 'true')
    page.getByRole('listbox', { name: 'Vignettes des pages' }).element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.element(field()).toHaveValue('3')
    await userEvent.keyboard('{End}')
    await laidOut(lineOf(400))
    await expect.element(option(400)).toHaveAttribute('aria-selected', 'true')
    await expect.poll(drawn).toBeGreaterThan(2)
    expect(document.querySelectorAll('[role="option"]').length).toBeLessThan(12)
    await option(398).click()
    await expect.element(field()).toHaveValue('398')
    await expectAccessible()
  })

  test('follow the turn of the view, and stop when they go', async () => {
    const { screen } = await openReading(textPdf(numberedPages(3)))
    await laidOut()
    await button('Panneau du document').click()
    const shape = () => document.querySelector<HTMLCanvasElement>('[role="option"] canvas[data-drawn]')
    await expect.poll(() => (shape()?.height ?? 0) > (shape()?.width ?? 0)).toBe(true)
    await button('Affichage du document').click()
    await page.getByRole('menuitem', { name: 'Pivoter à droite' }).click()
    await expect.poll(() => (shape()?.width ?? 0) > (shape()?.height ?? 0)).toBe(true)
    await screen.unmount()
  })
})

describe('the outline', () => {
  const outlined = () =>
    textPdf(numberedPages(9), {
      outline: [
        { title: 'Objet', page: 1 },
        {
          title: 'Risques',
          page: 3,
          below: [
            { title: 'Biais', page: 4, below: [{ title: 'Mesures', page: 5 }] },
            { title: 'Recours', page: 7 },
          ],
        },
        { title: 'Annexes', page: 9 },
      ],
    })
  const entry = (name: string) => page.getByRole('treeitem', { name, exact: true })
  const active = () => {
    const id = document.querySelector('[role="tree"]')?.getAttribute('aria-activedescendant')
    return document.getElementById(id ?? '')?.textContent
  }

  test('is a tree: unfolded, walked and followed by the keyboard, and one comes back', async () => {
    await openReading(outlined())
    await laidOut()
    await button('Panneau du document').click()
    await page.getByRole('tab', { name: 'Plan' }).click()
    await expect.element(entry('Risques')).toHaveAttribute('aria-expanded', 'false')
    await expect.element(entry('Biais')).not.toBeInTheDocument()
    page.getByRole('tree').element().focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}')
    await expect.poll(active).toBe('Biais')
    await expect.element(entry('Biais')).toHaveAttribute('aria-level', '2')
    await expect.element(entry('Recours')).toHaveAttribute('aria-posinset', '2')
    await userEvent.keyboard('{Enter}')
    await laidOut(lineOf(4))
    await expect.element(field()).toHaveValue('4')
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
    await expect.element(entry('Biais')).not.toBeInTheDocument()
    await userEvent.keyboard('{End}{Enter}')
    await expect.element(field()).toHaveValue('9')
    await expectAccessible()
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    await expect.element(field()).toHaveValue('4')
    await expect.element(page.getByText(/^Retour à la page\s4/)).toBeInTheDocument()
  })

  test('comes back with its panel', async () => {
    const { screen } = await openReading(outlined())
    await laidOut()
    await button('Panneau du document').click()
    await page.getByRole('tab', { name: 'Plan' }).click()
    await screen.unmount()
    await openReading(outlined(), { again: true })
    await expect.element(page.getByRole('tree')).toBeVisible()
    await button('Fermer le panneau').click()
    await expect.element(page.getByRole('tree')).not.toBeInTheDocument()
  })

  test('is said to be missing', async () => {
    await openReading(textPdf(numberedPages(1)))
    await laidOut()
    await button('Panneau du document').click()
    await page.getByRole('tab', { name: 'Plan' }).click()
    await expect.element(page.getByText('Ce document n’a pas de plan.')).toBeVisible()
    await expectAccessible()
  })

  test('that runs in circles is contained', async () => {
    await openReading(await repositoryFile('test/fixtures/intake/made-cycle-outline.pdf'))
    await button('Panneau du document').click()
    await page.getByRole('tab', { name: 'Plan' }).click()
    await expect.poll(() => document.querySelectorAll('[role="treeitem"]').length).toBeGreaterThan(0)
    page.getByRole('tree').element().focus()
    await userEvent.keyboard('*{ArrowDown}*{ArrowDown}*{End}')
    expect(document.querySelectorAll('[role="treeitem"]').length).toBeLessThan(60)
    await expectAccessible()
  })
})

test.each(['light', 'dark'] as const)('the panel is accessible in English, %s', async theme => {
  await openReading(textPdf(numberedPages(2)), { settings: { theme, language: 'en' } })
  await laidOut(firstLine)
  await button('Panel of the document').click()
  await expect.poll(drawn).toBe(2)
  await expectAccessible()
})

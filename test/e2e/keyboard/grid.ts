import { expect, type Page } from '@playwright/test'
import { expectFocus, paneTo, tabTo } from './tab-to.ts'

const pane = (page: Page) => page.getByRole('region', { name: 'Évaluation' })

/** Chooses a grid in the list, which opens and closes with the keyboard. */
export async function chooseGrid(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, 'combobox', 'Grille')
  await page.keyboard.press('Enter')
  const list = page.getByRole('listbox', { name: 'Grille' })
  await list.waitFor()
  const place = (await list.getByRole('option').allInnerTexts()).findIndex(option => name.test(option))
  expect(place, `the grid ${name} is offered`).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Home')
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Grille' })).toHaveValue(name)
  await expectFocus(page, 'combobox', 'Grille')
}

/** With `J`, outside any field; the title of the criterion takes the focus. */
export async function nextCriterion(page: Page, title: RegExp): Promise<void> {
  await page.keyboard.press('j')
  await expectCriterion(page, title)
}

export const expectCriterion = (page: Page, title: RegExp): Promise<void> => expectFocus(page, 'heading', title)

/** Where the pane of the outline is entered. */
const firstSection = /^1 /

/** From the outline, where the sections and the criteria of the one that is open are buttons. */
export async function goToCriterion(page: Page, section: RegExp, title: RegExp): Promise<void> {
  await paneTo(page, 'button', firstSection)
  await tabTo(page, 'button', section)
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', /./)
  await paneTo(page, 'button', firstSection, true)
  await tabTo(page, 'button', title)
  await page.keyboard.press('Enter')
  await expectCriterion(page, title)
}

/** How many criteria the outline counts as answered. */
export const expectAnswered = (page: Page, count: number): Promise<void> =>
  expect(pane(page).getByText(new RegExp(`^${count} critères? sur \\d+`))).toBeVisible()

/** With `C`: why this answer. */
export async function giveReason(page: Page, label: string, reason: string): Promise<void> {
  await page.keyboard.press('c')
  await expectFocus(page, 'textbox', label)
  await page.keyboard.type(reason)
  await expect(pane(page).getByRole('textbox', { name: label })).toHaveValue(reason)
}

/** The confidence is one stop of Tab, and the arrows choose in it. */
export async function beSure(page: Page): Promise<void> {
  await tabTo(page, 'radio', /faible|moyenne|forte/, { max: 5 })
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expectFocus(page, 'radio', 'forte')
  await expect(pane(page).getByRole('radio', { name: 'forte' })).toBeChecked()
}

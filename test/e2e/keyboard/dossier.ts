import { expect, type Page } from '@playwright/test'
import type { Workbench } from '#test/e2e/workbench.ts'
import { focusedElement } from './focused-element.ts'
import { expectFocus, tabTo } from './tab-to.ts'

/** Over the rail by the first stop of all, then among the rows with the arrows. */
export async function openDossier(page: Page, title: RegExp): Promise<void> {
  await tabTo(page, 'button', 'Aller au contenu', { max: 1 })
  await page.keyboard.press('Enter')
  await expectFocus(page, 'main', /.*/)
  await tabTo(page, 'link', 'Ciblage des réexamens de l’aide sociale')
  for (let row = 0; row < 12 && !title.test((await focusedElement(page)).name); row += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await expectFocus(page, 'link', title)
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', title)
}

/** Adds a file through the native dialog; the button it came from keeps the focus. */
export async function addPiece(workbench: Workbench, page: Page, path: string): Promise<void> {
  await tabTo(page, 'button', 'Ajouter des pièces')
  await workbench.chooseFiles(path)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').getByText('Ajouté.', { exact: false })).toBeVisible()
  await expectFocus(page, 'button', 'Ajouter des pièces')
}

export async function readPiece(page: Page, title: string): Promise<void> {
  await tabTo(page, 'link', title)
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', /./)
  await page.locator('.textLayer span[role=presentation]').first().waitFor()
}

/** Back to the dossier, whose heading takes the focus, and from there to its opinion. */
export async function draftOpinion(page: Page, title: RegExp): Promise<void> {
  await page.keyboard.press('Alt+ArrowLeft')
  await expectFocus(page, 'heading', title)
  await tabTo(page, 'button', 'Préparer l’avis')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'En-tête et titre' }).waitFor()
}

import { expect, type Locator, type Page } from '@playwright/test'
import { openConsolidation } from './consolidation-screen.ts'
import { openDossier, readPiece } from './dossier-screen.ts'
import { goToPage } from './reading-pane.ts'
import type { Tour } from './tour.ts'

/** The list and what opens over it, a dossier, its pieces, the grid and its result, comparisons, then the consolidation. */
export async function tourOfDossiers({ workbench, visit }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  await expect(page.getByRole('heading', { level: 1, name: 'Dossiers' })).toBeVisible()
  await expect(page.getByText('9 sur 12')).toBeVisible()
  await visit('dossiers', page)
  await over(page, 'Nouvelle saisine', async dialog => {
    await page.getByRole('button', { name: 'Nouvelle saisine' }).click()
    await dialog.getByLabel('Titre du projet').fill('Tri des signalements de voirie par photographie')
    await dialog.getByLabel('Direction porteuse').fill('Voirie')
    await visit('new-dossier', page)
  })
  await over(page, 'Chercher ou agir', async dialog => {
    await page.keyboard.press('Control+k')
    await expect(dialog).toBeVisible()
    await page.keyboard.type('re')
    await visit('palette', page)
  })
  await over(page, 'Aide du clavier', async dialog => {
    await page.keyboard.press('F1')
    await expect(dialog).toBeVisible()
    await visit('help', page)
  })
  await openDossier(page, /Ciblage des réexamens/)
  await visit('dossier', page)
  await over(page, 'Exporter une évaluation', async dialog => {
    await page.getByRole('button', { name: 'Exporter…' }).click()
    await expect(dialog.getByRole('radio', { name: 'La consolidation des évaluations' })).toBeEnabled()
    await visit('export', page)
  })
  await readAndAssess(page)
  await visit('assessment', page)
  await page.getByText('Résultat', { exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Résultat' })).toBeVisible()
  await visit('result', page)
  await openDossier(page, /Ciblage des réexamens/)
  await compare(page)
  await visit('comparison', page)
  await page.getByRole('link', { name: 'Tous les dossiers ensemble' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tous les dossiers ensemble' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Par état' })).toBeVisible()
  await visit('together', page)
  await openDossier(page, /Ciblage des réexamens/)
  await consolidation(page, visit)
}

/** What the committee retained beside what one member gave, the round being open. */
async function compare(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Comparer', exact: true }).click()
  const retained = page.getByRole('checkbox', { name: /^Valeurs retenues/ })
  await expect(retained).toBeVisible()
  await retained.setChecked(true)
  await page.getByRole('checkbox', { name: /^Sylvie Abadie/ }).setChecked(true)
  await expect(page.getByRole('img', { name: /^Sections comparées, en étoile/ })).toBeVisible()
}

/** Where the members stand, the planted disagreement first; then the same in a table and as figures. */
async function consolidation(page: Page, visit: Tour['visit']): Promise<void> {
  await openConsolidation(page)
  await visit('consolidation', page)
  const views = page.getByRole('radiogroup', { name: 'Présentation' })
  await views.getByText('Tableau', { exact: true }).click()
  await expect(page.getByRole('row').nth(1)).toContainText('6.4')
  await visit('consolidation-table', page)
  await views.getByText('Figures', { exact: true }).click()
  await expect(page.getByRole('img', { name: /^Carte des réponses par critère et par membre/ })).toBeVisible()
  await visit('consolidation-figures', page)
  await views.getByText('Points', { exact: true }).click()
}

/** The piece that explains least, at its marked passage, beside the criterion that it answers. */
async function readAndAssess(page: Page): Promise<void> {
  await readPiece(page, /^Exposé du problème/)
  await goToPage(page, 15)
  await expect(page.locator('.d-mark').first()).toBeVisible()
  const outline = page.getByRole('navigation', { name: 'Sections de la grille' })
  await outline.getByRole('button', { name: /Transparence et redevabilité/ }).click()
  await outline.getByRole('button', { name: /^6\.3/ }).click()
  await page
    .getByRole('button', { name: /^Aller à la preuve/ })
    .last()
    .scrollIntoViewIfNeeded()
}

/** What opens over the screen, and is closed again. */
async function over(page: Page, name: string, look: (dialog: Locator) => Promise<void>): Promise<void> {
  const dialog = page.getByRole('dialog', { name })
  await look(dialog)
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

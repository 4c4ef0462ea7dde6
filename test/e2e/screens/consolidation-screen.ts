import { expect, type Page } from '@playwright/test'
import { openDossier } from './dossier-screen.ts'

/** From anywhere to the consolidation of the main dossier of the demonstration. */
export async function openConsolidation(page: Page): Promise<void> {
  await openDossier(page, /Ciblage des réexamens/)
  await page.getByRole('link', { name: 'Consolider les évaluations' }).click()
  await expect(page.getByRole('article')).toContainText('6.4')
}

import { expect, type Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'

/** The vote as it is entered by hand: attendance, then ballots; what is not named stays at nought. */
export async function enterVote(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [label, count] of Object.entries(counts)) {
    await page.getByRole('textbox', { name: label, exact: true }).fill(String(count))
  }
}

export async function chooseSense(page: Page, sense: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Sens de l’avis' }).click()
  await page.getByRole('option', { name: sense, exact: true }).click()
}

/** Waits for the act, laid out from the text as it is now, then saves it. */
export async function exportAct(workbench: Workbench, page: Page, path: string): Promise<void> {
  await expect(page.getByText('Rien ne s’oppose à l’export.')).toBeVisible()
  await expect(page.getByText('Mise en page…')).toBeHidden()
  await expect(page.getByText('Mêmes octets que l’export')).toBeVisible()
  await workbench.saveAs(path)
  await page.getByRole('button', { name: 'Enregistrer le PDF' }).click()
  await expect(page.getByText('Fichier enregistré.').first()).toBeVisible()
}

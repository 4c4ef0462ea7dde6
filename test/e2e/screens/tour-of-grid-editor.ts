import { expect } from '@playwright/test'
import type { Tour } from './tour.ts'

/** A grid of the demonstration copied to be edited, with a sample on its bench. */
export async function tourOfGridEditor({ workbench, visit }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByPlaceholder('Un dossier, un lieu, une action').fill('sobriété')
  await page.getByRole('button', { name: /sobriete-ia@1\.0\.0/ }).click()
  await expect(page.getByRole('navigation', { name: 'Plan de la grille' })).toBeVisible()
  await page.getByRole('button', { name: 'Banc d’essai' }).click()
  await page.getByRole('button', { name: 'Créer un exemple' }).click()
  await page.getByRole('button', { name: 'Toutes les règles' }).click()
  await expect(page.getByRole('heading', { name: 'Toutes les règles' })).toBeVisible()
  await visit('grid-editor', page)
}

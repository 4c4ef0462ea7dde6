import { expect } from '@playwright/test'
import type { Tour } from './tour.ts'

/** The library of grids, a version, its next draft with its mapping, and both side by side; the draft is then deleted. */
export async function tourOfGrids({ workbench, visit }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  await page.getByRole('link', { name: 'Grilles', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Grilles' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^Boussole de l’IA/ })).toBeVisible()
  await visit('grids', page)
  await page.getByRole('rowgroup').filter({ hasText: 'boussole-nantes' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Fiche', exact: true })).toBeVisible()
  await visit('grid', page)
  await page.getByRole('button', { name: 'Dupliquer en brouillon…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit('grid-duplicate', page)
  await page.getByRole('button', { name: 'Créer le brouillon' }).click()
  await page.getByRole('link', { name: /^Correspondance avec la version/ }).click()
  await expect(page.getByRole('columnheader', { name: 'Continue dans' })).toBeVisible()
  await visit('grid-mapping', page)
  await page.goBack()
  await page.getByRole('combobox', { name: 'Comparer avec' }).click()
  await page.getByRole('option', { name: 'boussole-nantes@1.0.0' }).click()
  await expect(page.getByText(/^Ce qui change/)).toBeVisible()
  await visit('grid-comparison', page)
  await page.goBack()
  await page.getByRole('button', { name: 'Supprimer ce brouillon' }).click()
  await expect(page.getByText('est supprimé.')).toBeVisible()
  await page.getByRole('button', { name: 'Fermer ce message' }).click()
}

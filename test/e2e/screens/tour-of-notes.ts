import { expect } from '@playwright/test'
import { openDossier } from './dossier-screen.ts'
import type { Tour } from './tour.ts'

const dossier = /Ciblage des réexamens/

/** What was noted over a whole dossier, the letter that asks its questions, and its sheet. */
export async function tourOfNotes({ workbench, visit }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  await openDossier(page, dossier)
  await page.getByRole('link', { name: 'Notes du dossier' }).click()
  await expect(page.getByRole('article').first()).toBeVisible()
  await visit('dossier-notes', page)
  await openDossier(page, dossier)
  await page.getByRole('link', { name: 'Questions au porteur de projet' }).click()
  await page.getByRole('button', { name: /^Écrire une lettre/ }).click()
  await expect(page.getByRole('button', { name: 'Noter comme envoyée' })).toBeVisible()
  await visit('letter', page)
  await page.getByRole('button', { name: 'Supprimer le brouillon' }).click()
  // Its notice would stand over the next screens, beside theirs.
  await page.getByRole('button', { name: 'Fermer ce message' }).click()
  await openDossier(page, dossier)
  await page.getByRole('link', { name: 'Ouvrir la fiche complète' }).click()
  await expect(page.getByRole('navigation', { name: 'Plan de la fiche' })).toBeVisible()
  await visit('sheet', page)
}

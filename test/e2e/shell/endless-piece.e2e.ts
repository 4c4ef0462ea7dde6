import { resolve } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { addPiece, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'

const endless = resolve(import.meta.dirname, '../../fixtures/intake/made-cycle-pattern.pdf')

test('a piece whose drawing has no end is explained, left, and harms no other screen', async ({ workbench }) => {
  test.setTimeout(180_000)
  const page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await addPiece(workbench, page, endless)
  await page.getByRole('link', { name: 'made-cycle-pattern' }).click()
  await expect(page.getByText(/^Ce document ne finit pas de se dessiner/)).toBeVisible({ timeout: 60_000 })
  await page.getByRole('link', { name: 'Avis', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Avis' })).toBeVisible()
})

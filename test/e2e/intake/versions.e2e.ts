import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { expectFocus, tabTo } from '#test/e2e/keyboard/tab-to.ts'
import { openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'

const demonstration = resolve(import.meta.dirname, '../../../resources/demo/files')
const fixtures = resolve(import.meta.dirname, '../../fixtures/intake')
const advice = 'aa202302-advice-risk-profiling.pdf'
const places: string[] = []
test.afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true })
})

const row = (page: Page, words: string) =>
  page.getByRole('list', { name: 'Pièces', exact: true }).getByRole('listitem').filter({ hasText: words }).first()

async function replace(page: Page, path: string) {
  const chooser = page.waitForEvent('filechooser')
  await row(page, 'Avis d’une commission indépendante')
    .getByRole('button', { name: /^Nouvelle version de/ })
    .click()
  await (await chooser).setFiles(path)
}

test('a new version of a real piece keeps the old one, whose bytes are had again, after a kill too', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const place = mkdtempSync(join(tmpdir(), 'delibere-versions-'))
  places.push(place)
  let page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await replace(page, join(fixtures, 'made-note-inside.pdf'))
  await expect(page.getByText(/version 2 en vigueur/)).toBeVisible({ timeout: 30_000 })
  await replace(page, join(demonstration, advice))
  await expect(page.getByText(/déjà la version 1 de cette pièce/)).toBeVisible({ timeout: 30_000 })
  await workbench.kill()
  await workbench.start()
  page = await openAgain(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  const piece = row(page, 'made-note-inside.pdf')
  await piece.getByRole('button', { name: /^Version 2 · historique : / }).click()
  const copy = join(place, 'copie.pdf')
  await workbench.saveAs(copy)
  await piece.getByRole('button', { name: /^Enregistrer une copie de la version 1/ }).click()
  await expect(page.getByText('Copie enregistrée.')).toBeVisible()
  expect(readFileSync(copy).equals(readFileSync(join(demonstration, advice)))).toBe(true)
  await piece.getByRole('button', { name: /^Reprendre cette version : .*version 1$/ }).click()
  await expect(page.getByText(/version 3 en vigueur/)).toBeVisible()
})

test('what a dossier lacks is told with its reason, and a sheet filled by keyboard is found again after a kill', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  let page = await openDemonstration(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  const wanted = page.getByRole('region', { name: 'Pièces attendues pour la recevabilité' })
  await expect(wanted).toContainText(/Analyse d’impact sur les droits fondamentaux.*manque/)
  await expect(wanted).toContainText(/2024\/1689, art\..27/)
  await expect(wanted).toContainText(/Avis du DPO.à décider/)
  await page.getByRole('link', { name: 'Ouvrir la fiche complète' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: 'Plan de la fiche' }).waitFor()
  await tabTo(page, 'textbox', 'Finalité')
  await page.keyboard.type('Choisir les foyers à revoir.')
  await tabTo(page, 'combobox', /Des données personnelles/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, 'textbox', 'SIREN')
  await page.keyboard.type('732829320')
  await tabTo(page, 'button', 'Ajouter un coût')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'textbox', 'Poste du coût 1')
  await page.keyboard.type('Licence')
  await tabTo(page, 'textbox', /^Montant de/)
  await page.keyboard.type('12 000,5')
  await page.keyboard.press('Tab')
  await expect(page.getByText(/Total.:.12.000,5.€/)).toBeVisible()
  await expect(page.getByText(/^Enregistré à \d\d:\d\d$/)).toBeVisible()
  await workbench.kill()
  await workbench.start()
  page = await openAgain(workbench)
  await openDossier(page, /Ciblage des réexamens/)
  await expect(page.getByRole('region', { name: 'Pièces attendues pour la recevabilité' })).toContainText(
    /Avis du DPO.manque/,
  )
  await page.getByRole('link', { name: 'Ouvrir la fiche complète' }).click()
  await expect(page.getByLabel('Finalité')).toHaveValue('Choisir les foyers à revoir.')
  await expect(page.getByLabel('SIREN')).toHaveValue('732829320')
  await expect(page.getByText(/Total.:.12.000,5.€/)).toBeVisible()
})

import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const dossier = /Ciblage des réexamens/
const words = 'Chaque mot compte, jusqu’au tout dernier'

async function openSummary(page: Page) {
  await page.getByText('Repérage des dépôts sauvages').first().click()
  const summary = page.getByLabel('Objet', { exact: true })
  await summary.fill('')
  await summary.click()
  return summary
}

/** The window comes back where it was. */
async function reopenAt(workbench: Workbench): Promise<Page> {
  await workbench.start()
  return openAgain(workbench)
}

async function reopen(workbench: Workbench): Promise<Page> {
  const page = await reopenAt(workbench)
  await page.getByText('Repérage des dépôts sauvages').first().click()
  return page
}

test('typing, then quitting at once, keeps every word', async ({ workbench }) => {
  const page = await openDemonstration(workbench)
  const summary = await openSummary(page)
  await summary.pressSequentially(words)
  await workbench.quit()
  const again = await reopen(workbench)
  await expect(again.getByLabel('Objet', { exact: true })).toHaveValue(words)
})

test('typing an opinion, then reloading at once, keeps every word', async ({ workbench }) => {
  const page = await openDemonstration(workbench)
  await page.getByRole('link', { name: 'Avis' }).click()
  await page.locator('main a').first().click()
  const author = page.getByLabel('Auteur de l’acte')
  await author.fill('')
  await author.pressSequentially(words)
  const reloaded = page.waitForEvent('load')
  await page.keyboard.press('Control+r')
  await reloaded
  await expect(page.getByLabel('Auteur de l’acte')).toHaveValue(words)
})

test('a title and a tag that are being typed when the application quits are kept', async ({ workbench }) => {
  const page = await openDemonstration(workbench)
  await openDossier(page, dossier)
  await page.getByRole('link', { name: 'Notes du dossier' }).click()
  const file = page.getByRole('button', { name: /^Classer la note/ }).first()
  await file.click()
  await page
    .getByLabel(/^Étiquettes de la note/)
    .first()
    .fill('à relire')
  await workbench.quit()
  const again = await reopenAt(workbench)
  await expect(again.getByRole('list', { name: 'Étiquettes' }).getByText('à relire')).toBeVisible()
  await openDossier(again, dossier)
  await again
    .getByRole('button', { name: /^Renommer/ })
    .first()
    .click()
  await again.keyboard.type('Titre tout neuf')
  await workbench.quit()
  await expect((await reopenAt(workbench)).getByRole('link', { name: 'Titre tout neuf' })).toBeVisible()
})

test('typing, then closing the committee at once, keeps every word', async ({ workbench }) => {
  const page = await openDemonstration(workbench)
  const summary = await openSummary(page)
  await summary.pressSequentially(words)
  await page.getByRole('button', { name: /^Vous êtes/ }).click()
  await page.getByRole('menuitem', { name: 'Fermer le comité' }).click()
  await workbench.window('start')
  const again = await openAgain(workbench)
  await again.getByText('Repérage des dépôts sauvages').first().click()
  await expect(again.getByLabel('Objet', { exact: true })).toHaveValue(words)
})

test('a quit that cannot save asks, and goes on by itself once there is room again', async ({ workbench }) => {
  const page = await openDemonstration(workbench)
  const summary = await openSummary(page)
  await page.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { put: full, add: full })
    Object.assign(window, { makeRoom: () => Object.assign(IDBObjectStore.prototype, { put, add }) })
  })
  await summary.pressSequentially(words)
  const ended = workbench.quit()
  const question = page.getByRole('dialog', { name: 'Tout n’est pas enregistré' })
  await expect(question).toContainText('Le disque est plein')
  await expect(question.getByRole('button', { name: 'Rester' }).last()).toBeFocused()
  await page.evaluate(() => (window as unknown as { makeRoom(): void }).makeRoom())
  await ended
  const again = await reopen(workbench)
  await expect(again.getByLabel('Objet', { exact: true })).toHaveValue(words)
})

test('a quit that cannot save loses the words only where the person says so', async ({ workbench }) => {
  const page = await openDemonstration(workbench)
  const summary = await openSummary(page)
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('no room', 'QuotaExceededError')
    }
    Object.assign(IDBObjectStore.prototype, { put: full, add: full })
  })
  await summary.pressSequentially(words)
  const ended = workbench.quit()
  await page.getByRole('button', { name: 'Fermer et perdre ces modifications' }).click()
  await ended
})

import { expect } from '@playwright/test'
import { openDemonstration } from './start-screen.ts'
import type { Tour } from './tour.ts'

/** First start, a committee with a passphrase, its recovery key, its empty list; then the demonstration. */
export async function tourOfStart({ workbench, visit, resize }: Tour): Promise<void> {
  const { page } = workbench
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await visit('start', page)
  await page.getByRole('button', { name: 'Créer', exact: true }).click()
  await page.getByLabel('Nom du comité').fill('Comité d’éthique du numérique')
  await page.getByLabel('Ville').fill('Saint-Aubin')
  await page.getByLabel(/^Votre nom/).fill('Mireille Aubry')
  await page.getByLabel(/Par une phrase de passe/).check()
  await visit('create-committee', page)
  await page.getByRole('button', { name: 'Créer le comité' }).click()
  const asking = await workbench.window('passphrase')
  await asking.locator('#secret').waitFor()
  await visit('passphrase', asking)
  await workbench.typePassphrase('quatre mots sans rapport')
  const key = page.getByRole('region', { name: 'Clé de secours' })
  await expect(key).toBeVisible()
  await visit('recovery-key', page)
  const again = await workbench.restart()
  await resize(again)
  await expect(again.getByRole('heading', { level: 1 })).toBeVisible()
  await visit('committees', again)
  await resize(await openDemonstration(workbench))
}

import { expect, type Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'

type Signer = { p12: string; secret: string; revocationLists: string[] }

/** Signs in a capacity, with a certificate file and the revocation lists that go with it. */
export async function sign(workbench: Workbench, page: Page, capacity: string, signer: Signer): Promise<void> {
  await workbench.chooseFiles(signer.p12)
  await page.getByRole('button', { name: 'Choisir un fichier de certificat' }).click()
  await workbench.typePassphrase(signer.secret)
  await expect(page.getByText('Empreinte du certificat')).toBeVisible()
  await workbench.chooseFiles(...signer.revocationLists)
  await page.getByRole('button', { name: 'Joindre des listes de révocation' }).click()
  await expect(page.getByText('Aucune liste jointe')).toBeHidden()
  await page.getByRole('button', { name: new RegExp(`^Signer en qualité de ${capacity}`, 'i') }).click()
}

import { expect, type Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'

export const roundPanel = (page: Page) => page.getByRole('region', { name: 'Premier tour et échanges' })

/** Acts whose package is saved at `path`. */
export async function exportPackage(workbench: Workbench, page: Page, act: string, path: string): Promise<void> {
  await workbench.saveAs(path)
  await roundPanel(page).getByRole('button', { name: act }).click()
  await expect(roundPanel(page).getByText('Paquet enregistré', { exact: false })).toBeVisible()
}

/** Chooses a package in the dialog of the system; the person recognises its device where it is asked. */
export async function importPackage(
  workbench: Workbench,
  page: Page,
  path: string,
  { unknown }: { unknown: boolean },
): Promise<void> {
  await workbench.chooseFiles(path)
  await page.getByRole('button', { name: 'Importer un paquet' }).click()
  if (unknown) {
    const question = page.getByRole('dialog', { name: 'Un appareil que ce profil ne connaît pas' })
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: 'L’empreinte est la même : prendre' }).click()
  }
  await expect(page.getByRole('heading', { name: /^Paquet de / })).toBeVisible()
}

/** What the panel says of a member. */
export const seatOf = (page: Page, name: string) => roundPanel(page).getByRole('listitem').filter({ hasText: name })

import type { Page } from '@playwright/test'
import type { Workbench } from '#test/e2e/workbench.ts'
import { tabTo } from './tab-to.ts'

/** From the start page to the dossiers of the demonstration committee. */
export async function openDemonstration({ workbench }: { workbench: Workbench }): Promise<Page> {
  await workbench.page.getByRole('button', { name: 'Ouvrir la démonstration' }).waitFor()
  await tabTo(workbench.page, 'button', 'Ouvrir la démonstration')
  await workbench.page.keyboard.press('Enter')
  const page = await workbench.window('p-')
  await page.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
  return page
}

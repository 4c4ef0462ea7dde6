import type { Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'

/** From the start page to the dossiers of the demonstration committee. */
export async function openDemonstration(workbench: Workbench): Promise<Page> {
  await workbench.page.getByRole('button', { name: /Ouvrir la démonstration/ }).click()
  return arrived(workbench)
}

/** From the start page, after a restart, to the dossiers of the demonstration committee kept there. */
export async function openAgain(workbench: Workbench): Promise<Page> {
  await workbench.page.getByRole('button', { name: /^Ouvrir Comité d.+(?<!clé de secours)$/ }).click()
  return arrived(workbench)
}

async function arrived(workbench: Workbench): Promise<Page> {
  const page = await workbench.window('p-')
  await page.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  return page
}

import { expect, type Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'

export async function openDossier(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Dossiers', exact: true }).first().click()
  await page.getByRole('row').getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { name: 'Pièces', exact: true })).toBeVisible()
}

/** Adds a file through the native dialog and waits until it is said to be there. */
export async function addPiece(workbench: Workbench, page: Page, path: string, timeout = 5_000): Promise<void> {
  await workbench.chooseFiles(path)
  await page.getByRole('button', { name: 'Ajouter des pièces' }).click()
  await expect(page.getByText('Ajouté.', { exact: false }).first()).toBeVisible({ timeout })
}

export async function readPiece(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('link', { name: title }).click()
  await page.locator('.textLayer span[role=presentation]').first().waitFor()
}

/** Drops a file or a folder of the disk on the list of pieces, as from a file manager. */
export async function dropOnPieces(page: Page, path: string): Promise<void> {
  const hint = page.getByText('n’importe où sur cette liste')
  await hint.scrollIntoViewIfNeeded()
  const target = await hint.boundingBox()
  if (!target) throw new Error('the list is not shown')
  const devtools = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, x: target.x + 40, y: target.y + 4, data })
  }
  await devtools.detach()
}

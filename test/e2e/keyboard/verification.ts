import { basename } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Workbench } from '#test/e2e/workbench.ts'
import { expectFocus, tabTo } from './tab-to.ts'

/** `Ctrl+3`: the third place of the rail. */
export async function openVerification(page: Page): Promise<void> {
  await page.keyboard.press('Control+4')
  await expectFocus(page, 'heading', 'Vérification')
}

export async function trust(workbench: Workbench, page: Page, root: string): Promise<void> {
  await tabTo(page, 'button', /^Ajouter une autorité/)
  await workbench.chooseFiles(root)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Retirer .*Racine de test/ })).toBeVisible()
}

/** Verifies a file and resolves to its card. */
export async function verify(workbench: Workbench, page: Page, path: string) {
  await tabTo(page, 'button', 'Choisir des fichiers signés')
  await workbench.chooseFiles(path)
  await page.keyboard.press('Enter')
  const card = page.getByRole('article', { name: basename(path) })
  await card.waitFor()
  return card
}

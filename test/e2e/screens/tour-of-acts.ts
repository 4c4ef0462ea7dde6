import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'
import type { Tour } from './tour.ts'

/** Opinions, one of them drafted, signed twice and verified beside another authority's and one changed since; settings. */
export async function tourOfActs({ workbench, visit, folder, unknownAuthority }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  const rail = page.getByRole('navigation', { name: 'Navigation principale' })
  await rail.getByRole('link', { name: 'Avis' }).click()
  const act = page.getByRole('link', { name: /AVIS-2026-011/ })
  await expect(act).toBeVisible()
  await visit('opinions', page)
  await act.click()
  const sign = page.getByRole('button', { name: 'Signer', exact: true })
  await expect(sign).toBeEnabled({ timeout: 20_000 })
  await previewDrawn(page)
  await visit('opinion', page)
  await sign.click()
  await page.getByRole('button', { name: /Certificat d’essai/ }).click()
  const asChair = page.getByRole('button', { name: /Signer en qualité de présidente/i })
  await expect(asChair).toBeEnabled()
  await visit('signature', page)
  await asChair.click()
  const secretary = page.getByRole('listitem').filter({ hasText: 'Yasmine Toumi' }).first()
  await secretary.getByRole('button', { name: /Certificat d’essai/ }).click({ timeout: 20_000 })
  await secretary.getByRole('button', { name: /Signer en qualité de secrétaire/i }).click()
  await expect(secretary).toContainText(/signé par/, { timeout: 20_000 })
  await expect(page.getByText('Valide', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  await visit('signed', page)
  const signed = await saveSigned(workbench, page, join(folder, 'AVIS-2026-011.pdf'))
  await rail.getByRole('link', { name: 'Vérification' }).click()
  const changed = await changedSince(signed, join(folder, 'AVIS-2026-011 (reçu par courriel).pdf'))
  await workbench.chooseFiles(signed, unknownAuthority, changed)
  await page.getByRole('button', { name: 'Choisir des fichiers signés' }).click()
  await expect(page.getByText('Invalide', { exact: true }).first()).toBeVisible({ timeout: 20_000 })
  await visit('verification', page)
  await rail.getByRole('link', { name: 'Réglages' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
  await visit('settings', page)
}

/** The first page of the preview has its picture. */
async function previewDrawn(page: Page): Promise<void> {
  const first = page.getByRole('img', { name: /^page 1 / })
  await expect(first).toBeVisible({ timeout: 20_000 })
  await expect(first).not.toHaveJSProperty('width', 0, { timeout: 20_000 })
  await expect(first).not.toHaveJSProperty('width', 300, { timeout: 20_000 })
}

async function saveSigned(workbench: Workbench, page: Page, path: string): Promise<string> {
  const save = page.getByRole('button', { name: 'Enregistrer le fichier signé' })
  await expect(save).toBeVisible({ timeout: 20_000 })
  await workbench.saveAs(path)
  await save.click()
  await expect(async () => expect((await readFile(path)).length).toBeGreaterThan(0)).toPass()
  // The notice goes by itself within seconds: the next screen must not be looked at while it fades.
  const notice = page.getByRole('alert').filter({ hasText: 'Fichier enregistré.' })
  await notice.getByRole('button', { name: 'Fermer ce message' }).click()
  await expect(notice).toBeHidden()
  return path
}

/** One byte of what was signed is another. */
async function changedSince(signed: string, path: string): Promise<string> {
  const bytes = await readFile(signed)
  const place = bytes.indexOf('/CreationDate')
  const digit = bytes.indexOf('2026', place) + 3
  bytes.write('7', digit, 'latin1')
  await writeFile(path, bytes)
  return path
}

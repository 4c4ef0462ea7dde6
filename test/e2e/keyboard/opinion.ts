import { expect, type Page } from '@playwright/test'
import type { Workbench } from '#test/e2e/workbench.ts'
import { expectFocus, tabTo } from './tab-to.ts'

/** Leads to a part by the outline, one pane before the text. */
export async function goToPart(page: Page, part: string): Promise<void> {
  await page.keyboard.press('Shift+F6')
  await tabTo(page, 'button', part, { max: 13, back: false })
  await page.keyboard.press('Enter')
  await expectFocus(page, 'region', part)
}

/** Types in a field reached by Tab, over what it held. */
export async function write(page: Page, field: string | RegExp, words: string, max = 20): Promise<void> {
  await tabTo(page, 'textbox', field, { max })
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
}

/** Opens the list of senses and goes down it; the list says which one is under the focus. */
export async function chooseSense(page: Page, sense: string): Promise<void> {
  await tabTo(page, 'combobox', 'Sens de l’avis', { max: 1 })
  await page.keyboard.press('Space')
  const options = page.getByRole('listbox', { name: 'Sens de l’avis' }).getByRole('option')
  await options.first().waitFor()
  const place = (await options.allTextContents()).indexOf(sense)
  // The list marks what is under the focus once it is drawn again: a second press before that would go too far.
  const underFocus = () => options.evaluateAll(all => all.findIndex(one => one.hasAttribute('data-combobox-selected')))
  for (let at = await underFocus(); at !== place; at = await underFocus()) {
    await page.keyboard.press(at < place ? 'ArrowDown' : 'ArrowUp')
    await expect.poll(underFocus).not.toBe(at)
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Sens de l’avis' })).toHaveValue(sense)
}

export async function enterVote(page: Page, counts: Record<string, number>): Promise<void> {
  for (const [field, count] of Object.entries(counts)) await write(page, field, String(count), 10)
}

/** The preview is the pane after the text, and scrolls with the keys; then back to the text. */
export async function readPreview(page: Page): Promise<void> {
  await expect(page.getByText('Mêmes octets que l’export')).toBeVisible()
  await page.getByRole('img', { name: /page 2 sur/ }).waitFor()
  await page.keyboard.press('F6')
  await expectFocus(page, 'region', 'Aperçu PDF')
  const scrolled = () => page.evaluate(() => document.activeElement?.scrollTop ?? 0)
  await page.keyboard.press('PageDown')
  await expect.poll(scrolled).toBeGreaterThan(0)
  await page.keyboard.press('Shift+F6')
}

/** The tools of the opinion are the first stops of the text's pane. */
async function toTool(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('button', { name, exact: true })).toBeEnabled()
  await page.keyboard.press('Shift+F6')
  await page.keyboard.press('F6')
  await tabTo(page, 'button', name, { max: 8 })
}

export async function exportPdf(workbench: Workbench, page: Page, path: string): Promise<void> {
  await workbench.saveAs(path)
  await toTool(page, 'Enregistrer le PDF')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Fichier enregistré.')).toBeVisible()
  await expectFocus(page, 'button', 'Enregistrer le PDF')
}

export async function goToSignature(page: Page): Promise<void> {
  await toTool(page, 'Signer')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', /^Signer l’avis/)
}

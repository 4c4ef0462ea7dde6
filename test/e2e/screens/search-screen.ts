import { expect, type Page } from '@playwright/test'

export const searchField = (page: Page) => page.getByRole('textbox', { name: /^Chercher dans les dossiers/ })

export async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+F')
  await searchField(page).fill(words)
}

/** The index is made while nothing else is to be done. */
export const patient = { timeout: 60_000 }

/** Until every piece is read. */
export const allRead = (page: Page) => expect(page.getByText(/documents? sur \d+ lus?/)).toHaveCount(0, patient)

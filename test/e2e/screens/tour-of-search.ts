import { expect } from '@playwright/test'
import { allRead, patient, search } from './search-screen.ts'
import type { Tour } from './tour.ts'

/** What the whole committee holds of one word, once every piece is read. */
export async function tourOfSearch({ workbench, visit }: Tour): Promise<void> {
  const page = await workbench.window('p-')
  await search(page, 'rotterdam')
  await expect(page.getByRole('link', { name: /page \d+/ }).first()).toBeVisible(patient)
  await allRead(page)
  await expect(page.getByRole('link', { name: /Exposé du problème.*page \d+.*2026-014/ }).first()).toBeVisible()
  await visit('search', page)
}

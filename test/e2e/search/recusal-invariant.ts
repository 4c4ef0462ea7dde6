import { expect, type Page } from '@playwright/test'
import { keptIndex } from './kept-index.ts'

/**
 * Invariant 4 of the domain, as far as the search goes: of a dossier the member withdrew from, nothing is in the index that
 * is kept, neither its identifier nor any of these words of it.
 */
export async function expectOutOfIndex(page: Page, dossierId: string, words: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const index = (await keptIndex(page)).toLowerCase()
        return { isKept: index !== '', found: [dossierId, ...words].filter(word => index.includes(word.toLowerCase())) }
      },
      { timeout: 30_000 },
    )
    .toEqual({ isKept: true, found: [] })
}

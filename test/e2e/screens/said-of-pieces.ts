import type { Page } from '@playwright/test'

const report = (page: Page) => page.getByRole('status').filter({ hasText: 'Résultat de l' })

/** A line of the report of an import. `reason` is null of a file that was added and can be used. */
export type ReportLine = { path: string; stays: boolean; reason: string | null }

const marked = /^(Gardé et signalé|Laissé dans l’archive, qui est gardée avec les pièces)\. (.+)$/

/** How many files the report of an import tells, and how many of them are to be looked at. */
export const reportCount = (page: Page) => report(page).getByRole('heading').locator('span')

export async function readReport(page: Page): Promise<ReportLine[]> {
  const told = await report(page)
    .getByRole('listitem')
    .evaluateAll(items =>
      items.map(item => {
        const path = item.querySelector('b')?.textContent ?? ''
        return { path, sentence: item.textContent.slice(path.length).trim() }
      }),
    )
  return told.map(({ path, sentence }) => ({ path, ...outcome(sentence) }))
}

function outcome(sentence: string): Omit<ReportLine, 'path'> {
  if (/^Ajouté[. ]/.test(sentence)) return { stays: false, reason: null }
  const [, beginning, reason] = marked.exec(sentence) ?? []
  if (!beginning || !reason) throw new Error(`neither added nor marked: ${sentence}`)
  return { stays: beginning.startsWith('Laissé'), reason }
}

/** What the list says a piece is, its pages where it has some, and what is to be known before it is used. */
export type RowWords = { facts: string[]; note: string | null }

/** The line of the piece of this file, whose name no other piece of the dossier has. */
export async function readRow(page: Page, fileName: string): Promise<RowWords> {
  // Of the list only what is on show is in the page.
  await page.getByLabel('Filtrer les pièces par mots').fill(fileName)
  const named = ` · ${fileName}`
  const row = page.getByRole('list', { name: 'Pièces', exact: true }).getByRole('listitem').filter({ hasText: named })
  // The size and the name come last.
  const facts = ((await row.getByText(named).textContent()) ?? '').split(' · ').slice(0, -2)
  const [note = null] = await row.locator('span:has(> b)').allTextContents()
  return { facts, note }
}

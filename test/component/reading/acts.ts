import { expect } from 'vitest'
import { page } from 'vitest/browser'
import { dossierId, type openReading, selectText } from './reading-desk.tsx'

/** The first line of every page of `numberedPages`. */
export const firstLine = 'Cette ligne est sur la page 1 du document.'

export type ReadingStore = Awaited<ReturnType<typeof openReading>>['store']

export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

export const laidOut = (words = firstLine) => expect.element(page.getByText(words)).toBeInTheDocument()

export async function annotationsIn(store: ReadingStore, count: number) {
  await expect.poll(() => store.find('annotations', { dossierId })).toHaveLength(count)
  return store.find('annotations', { dossierId })
}

export async function highlightFirstWords() {
  await laidOut()
  selectText({ run: firstLine, offset: 0 }, { run: firstLine, offset: 11 })
  await button('Surligner').click()
}

import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { laidOut } from './acts.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, textPdf } from './text-pdf.ts'

const lineOf = (number: number) => `Cette ligne est sur la page ${number} du document.`
const field = () => page.getByRole('textbox', { name: 'Page', exact: true })
const pageOf = (number: number) => document.querySelector(`.page[data-page-number="${number}"]`)
const drawn = () => document.querySelectorAll('.page canvas').length

async function readThrough(pages: number) {
  for (let number = 1; number <= pages; number += 1) {
    await field().fill(String(number))
    await userEvent.keyboard('{Enter}')
    await laidOut(lineOf(number))
  }
}

test('of a document read through, the pages seen last stay drawn; the others are drawn again at once', async () => {
  await openReading(textPdf(numberedPages(14)))
  await laidOut()
  await readThrough(14)
  await expect.poll(drawn).toBeLessThanOrEqual(5)
  expect(pageOf(14)?.querySelector('canvas')).not.toBeNull()
  expect(pageOf(2)?.querySelector('canvas')).toBeNull()
  await field().fill('2')
  // Begun before any frame: a scroll would be told of in the next.
  field()
    .element()
    .dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
  expect(pageOf(2)?.querySelector('.canvasWrapper')).not.toBeNull()
  await laidOut(lineOf(2))
})

test('pages that hold what is chosen stay drawn', async () => {
  await openReading(textPdf(numberedPages(14)))
  await laidOut()
  const words = pageOf(1)?.querySelector('.textLayer span')?.firstChild
  if (!words) throw new Error('the page has no words')
  window.getSelection()?.selectAllChildren(words.parentElement as HTMLElement)
  for (const number of [3, 5, 7, 9, 11, 13]) {
    document.querySelector(`.page[data-page-number="${number}"]`)?.scrollIntoView()
    await laidOut(lineOf(number))
  }
  await expect.poll(() => pageOf(3)?.querySelector('canvas')).toBeNull()
  expect(pageOf(1)?.querySelector('canvas')).not.toBeNull()
  expect(window.getSelection()?.toString()).toContain('Analyse')
})

test('the page of a place stays drawn: a press with Shift, pages further on, chooses from there', async () => {
  await openReading(textPdf(numberedPages(14)))
  await laidOut()
  const words = pageOf(1)?.querySelector('.textLayer span')?.firstChild
  if (!words) throw new Error('the page has no words')
  window.getSelection()?.collapse(words, 3)
  for (const number of [3, 5, 7, 9, 11, 13]) {
    document.querySelector(`.page[data-page-number="${number}"]`)?.scrollIntoView()
    await laidOut(lineOf(number))
  }
  await expect.poll(() => pageOf(3)?.querySelector('canvas')).toBeNull()
  expect(window.getSelection()?.anchorNode).toBe(words)
  expect(words.isConnected).toBe(true)
})

test('the keys go on from the pages when a page leaves with the link that was followed', async () => {
  await openReading(textPdf(numberedPages(14), { links: [{ on: 1, box: [72, 735, 300, 752], to: 7 }] }))
  await laidOut()
  const link = () => pageOf(1)?.querySelector<HTMLElement>('.linkAnnotation a')
  await expect.poll(link).toBeTruthy()
  link()?.focus()
  expect(document.activeElement).toBe(link())
  link()?.click()
  for (const number of [7, 9, 11, 13]) {
    document.querySelector(`.page[data-page-number="${number}"]`)?.scrollIntoView()
    await laidOut(lineOf(number))
  }
  await expect.poll(link).toBeFalsy()
  expect(document.activeElement).toBe(page.getByRole('region', { name: 'AIPD', exact: true }).element())
})

test('how marked words look is worked out for the words, and for nothing else on the screen', async () => {
  await openReading(textPdf(numberedPages(1)))
  await laidOut()
  const ground = (element: Element | null | undefined, mark: string) =>
    element && getComputedStyle(element, `::highlight(${mark})`).backgroundColor
  const word = pageOf(1)?.querySelector('.textLayer span')
  for (const mark of ['d-found', 'd-found-current', 'd-passage']) {
    expect(ground(word, mark)).toMatch(/^rgba\(255/)
    expect(ground(document.querySelector('button'), mark)).toBe('rgba(0, 0, 0, 0)')
    expect(ground(document.querySelector('.page'), mark)).toBe('rgba(0, 0, 0, 0)')
  }
})

import { expect, type Page } from '@playwright/test'

/** Drags over the whole line that holds these words, as a hand would, and resolves to what is then selected. */
export async function selectLine(page: Page, words: string): Promise<string> {
  const line = page.locator('.textLayer span[role=presentation]', { hasText: words }).first()
  await line.scrollIntoViewIfNeeded()
  const box = await line.boundingBox()
  if (!box) throw new Error(`${words} is not in sight`)
  const y = box.y + box.height / 2
  await page.mouse.move(box.x + 1, y)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width - 1, y, { steps: 5 })
  await page.mouse.up()
  return page.evaluate(() => window.getSelection()?.toString() ?? '')
}

export async function goToPage(page: Page, number: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Page', exact: true })
  await field.fill(String(number))
  await field.press('Enter')
  await expect(
    page.locator(`.page[data-page-number="${number}"] .textLayer span[role=presentation]`).first(),
  ).toBeVisible()
}

import { expect, type Page } from '@playwright/test'
import { expectFocus, tabTo } from './tab-to.ts'

/** Opens the text of the page in sight and chooses its line `line`, counted from 0; resolves to the words chosen. */
export async function choosePassage(page: Page, line: number): Promise<string> {
  await tabTo(page, 'button', 'Choisir un passage au clavier')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'textbox', /^Placez le curseur/)
  await page.keyboard.press('Control+Home')
  for (let step = 0; step < line; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+End')
  const chosen = await page.evaluate(() => {
    const field = document.activeElement
    if (!(field instanceof HTMLTextAreaElement)) return ''
    return field.value.slice(field.selectionStart, field.selectionEnd)
  })
  expect(chosen).not.toBe('')
  return chosen
}

/** A note on the passage: the focus goes to it, it is written, and it is kept. */
export async function writeNote(page: Page, words: string, note: string): Promise<void> {
  await tabTo(page, 'button', 'Noter', { max: 5 })
  await page.keyboard.press('Enter')
  await expectFocus(page, 'textbox', `Note sur « ${words} »`)
  await page.keyboard.type(note)
  const notes = page.getByRole('region', { name: 'Notes' })
  await expect(notes.getByText(words)).toBeVisible()
  await expect(notes.getByRole('textbox', { name: /^Note sur/ })).toHaveValue(note)
  await expect(page.locator('[data-mark], .d-mark').or(notes.getByText('1 note')).first()).toBeVisible()
}

/** The passage becomes evidence of the criterion beside it; the focus comes back to where the text was asked for. */
export async function takeAsEvidence(page: Page): Promise<void> {
  await tabTo(page, 'button', /^Preuve : ajouter le passage choisi au critère/, { max: 5 })
  await page.keyboard.press('Enter')
  await expect(page.getByText('Passage ajouté aux preuves.')).toBeVisible()
  await expectFocus(page, 'button', 'Choisir un passage au clavier')
}

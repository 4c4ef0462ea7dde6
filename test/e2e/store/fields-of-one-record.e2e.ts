import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { addPiece, openDossier, readPiece } from '#test/e2e/screens/dossier-screen.ts'
import { openDemonstration } from '#test/e2e/screens/start-screen.ts'
import { anotherWindow } from '#test/e2e/screens/windows.ts'

const report = resolve(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')
const dossier = /Agent conversationnel/

test('fields of one record changed in two windows at once are all kept: a piece, a note, a letter', async ({
  workbench,
}) => {
  test.setTimeout(120_000)
  const one = await openDemonstration(workbench)
  await openDossier(one, dossier)
  await addPiece(workbench, one, report)
  const other = await anotherWindow(workbench, one)
  const both = [one, other]

  await test.step('the type and the level of a piece', async () => {
    const [type, level] = [/^Type de la pièce bzk/, /^Communicabilité de la pièce bzk/]
    for (const [given, said] of [
      ['aipd', 'public'],
      ['contrat', 'restricted'],
    ] as const) {
      await Promise.all([
        one.getByRole('combobox', { name: type }).selectOption(given),
        other.getByRole('combobox', { name: level }).selectOption(said),
      ])
      for (const page of both) {
        await expect(page.getByRole('combobox', { name: type })).toHaveValue(given)
        await expect(page.getByRole('combobox', { name: level })).toHaveValue(said)
      }
    }
  })
  await test.step('the words of a note, and its tags, one from each', async () => {
    for (const page of both) {
      await page.bringToFront()
      await readPiece(page, /^bzk/)
    }
    await other.getByRole('button', { name: 'Autres sortes de notes' }).click()
    await other.getByRole('menuitem', { name: 'Note sur la page' }).click()
    await expect(other.locator('textarea:focus')).toHaveValue('')
    for (const page of both) await page.getByRole('button', { name: /^Classer la note/ }).click()
    const tag = async (page: Page, words: string) => {
      const field = page.getByLabel(/^Étiquettes de la note/).first()
      await field.fill(words)
      await field.press('Enter')
    }
    await Promise.all([one.getByRole('textbox', { name: /^Note sur/ }).fill('Mot à mot'), tag(other, 'de 0')])
    await Promise.all([tag(one, 'de 1'), tag(other, 'de 2')])
    for (const page of both) {
      await expect(page.getByRole('textbox', { name: /^Note sur/ })).toHaveValue('Mot à mot')
      for (const words of ['de 0', 'de 1', 'de 2'])
        await expect(page.getByRole('list', { name: 'Étiquettes' }).getByText(words)).toBeVisible()
    }
  })
  await test.step('the deadline and the closing of a letter', async () => {
    await one.getByRole('button', { name: /^Autres actions sur la note/ }).click()
    await one.getByRole('menuitem', { name: 'En faire une question au porteur de projet' }).click()
    for (const page of both) {
      await openDossier(page, dossier)
      await page.getByRole('link', { name: 'Questions au porteur de projet' }).click()
    }
    await one.getByRole('button', { name: /^Écrire une lettre/ }).click()
    await other.getByRole('button', { name: 'Reprendre' }).click()
    const [closing, due] = ['Formule de fin', 'Réponse attendue pour le']
    for (const day of ['2027-01-04', '2027-01-05']) {
      await Promise.all([one.getByLabel(closing).fill(`Avant le ${day}`), other.getByLabel(due).fill(day)])
      for (const page of both) {
        await expect(page.getByLabel(closing)).toHaveValue(`Avant le ${day}`)
        await expect(page.getByLabel(due)).toHaveValue(day)
      }
    }
  })
})

import { resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { addPiece, openDossier, readPiece } from '#test/e2e/keyboard/dossier.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'
import { anotherWindow } from '#test/e2e/screens/windows.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const report = resolve(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')
const title = 'Repérage des dépôts sauvages'
const words = 'Chaque mot compte, jusqu’au tout dernier'

/** The way a window goes whose cross was pressed, where the host lets the application hold it. */
const closeOthers = (page: Page) => page.evaluate(() => window.delibere.invoke('window.close-others', {}))

const summaryOf = (page: Page) => page.getByLabel('Objet', { exact: true })

async function twoOnOneDossier(workbench: Workbench) {
  const one = await openDemonstration(workbench)
  await one.getByText(title).first().click()
  await summaryOf(one).waitFor()
  const other = await anotherWindow(workbench, one)
  await summaryOf(other).waitFor()
  return [one, other] as const
}

test('what is typed in one window is read in the other, both ways', async ({ workbench }) => {
  const [one, other] = await twoOnOneDossier(workbench)
  await summaryOf(one).fill('Depuis la première fenêtre')
  await expect(summaryOf(other)).toHaveValue('Depuis la première fenêtre')
  await summaryOf(other).fill('Depuis la seconde')
  await expect(summaryOf(one)).toHaveValue('Depuis la seconde')
  await summaryOf(one).fill('Depuis la première encore')
  await expect(summaryOf(other)).toHaveValue('Depuis la première encore')
})

test('typing, then closing that window at once, loses nothing, and the other goes on', async ({ workbench }) => {
  const [one, other] = await twoOnOneDossier(workbench)
  await summaryOf(other).fill('')
  await summaryOf(other).pressSequentially(words)
  await closeOthers(one)
  // Gone for the one who drives it a moment after it is.
  await expect.poll(() => workbench.windows().map(page => page === one)).toEqual([true])
  await expect(summaryOf(one)).toHaveValue(words)
  await summaryOf(one).fill(`${words}.`)
  await expect(one.getByText(/^Enregistré/).first()).toBeVisible()
  await workbench.kill()
  await workbench.start()
  const again = await openAgain(workbench)
  await again.getByText(title).first().click()
  await expect(summaryOf(again)).toHaveValue(`${words}.`)
})

test('closing the committee closes its other window, which writes first what was typed there', async ({
  workbench,
}) => {
  const [one, other] = await twoOnOneDossier(workbench)
  await summaryOf(other).fill('')
  await summaryOf(other).pressSequentially(words)
  await one.getByRole('button', { name: /^Vous êtes/ }).click()
  await one.getByRole('menuitem', { name: 'Fermer le comité' }).click()
  await workbench.window('start')
  expect(workbench.windows()).toHaveLength(1)
  const again = await openAgain(workbench)
  await again.getByText(title).first().click()
  await expect(summaryOf(again)).toHaveValue(words)
})

test('notes added, changed and removed in one window are so in the other, and after a kill', async ({ workbench }) => {
  test.setTimeout(120_000)
  const one = await openDemonstration(workbench)
  await one.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
  await openDossier(one, /Agent conversationnel/)
  await addPiece(workbench, one, report)
  await readPiece(one, 'bzk-genai-compliance-faq')
  const other = await anotherWindow(workbench, one)
  await other.locator('.textLayer span[role=presentation]').first().waitFor()
  await noteOnWhole(one, 'Première note')
  await noteOnWhole(other, 'Deuxième note')
  await noteOnWhole(one, 'Troisième note')
  const both = async (...texts: string[]) => {
    for (const page of [one, other]) await expect.poll(() => notesOf(page)).toEqual(texts)
  }
  await both('Deuxième note', 'Première note', 'Troisième note')
  await notes(other)
    .getByRole('textbox', { name: wholeNote })
    .nth(await placeOf(other, 'Première note'))
    .fill('Première, changée')
  await both('Deuxième note', 'Première, changée', 'Troisième note')
  await notes(one)
    .getByRole('button', { name: /^Supprimer la note/ })
    .nth(await placeOf(one, 'Deuxième note'))
    .click()
  await both('Première, changée', 'Troisième note')
  await workbench.kill()
  await workbench.start()
  const again = await openAgain(workbench)
  await again.getByRole('navigation', { name: 'Navigation principale' }).getByRole('link', { name: 'Dossiers' }).click()
  await again
    .getByRole('main')
    .getByText(/Agent conversationnel/)
    .first()
    .click()
  await again.getByRole('link', { name: 'bzk-genai-compliance-faq' }).first().click()
  await expect.poll(() => notesOf(again)).toEqual(['Première, changée', 'Troisième note'])
})

const wholeNote = /^Note sur «\sla pièce entière/
const notes = (page: Page) => page.getByRole('region', { name: 'Notes', exact: true })

const textsIn = (page: Page) =>
  notes(page)
    .getByRole('textbox', { name: wholeNote })
    .evaluateAll(fields => fields.map(field => (field as HTMLTextAreaElement).value))

const notesOf = async (page: Page) => (await textsIn(page)).sort()
const placeOf = async (page: Page, text: string) => (await textsIn(page)).indexOf(text)

async function noteOnWhole(page: Page, text: string): Promise<void> {
  await page.bringToFront()
  await page.getByRole('button', { name: 'Autres sortes de notes' }).click()
  await page.getByRole('menuitem', { name: 'Note sur la pièce entière' }).click()
  // The new one, not the one written before.
  await expect(page.locator('textarea:focus')).toHaveValue('')
  await page.keyboard.type(text)
}

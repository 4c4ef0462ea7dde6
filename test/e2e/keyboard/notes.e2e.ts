import { resolve } from 'node:path'
import { expect, test } from '#test/e2e/host.ts'
import { openAgain } from '#test/e2e/screens/start-screen.ts'
import { addPiece, openDossier, readPiece } from './dossier.ts'
import { choosePassage, writeNote } from './reading.ts'
import { openDemonstration } from './start.ts'
import { expectFocus, tabTo } from './tab-to.ts'

const report = resolve(import.meta.dirname, '../../fixtures/dossier/bzk-genai-compliance-faq.pdf')
const dossier = /Agent conversationnel/

test('a piece is read, marked, noted, answered, resolved, filtered and tidied with the keyboard alone', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const page = await openDemonstration({ workbench })
  const { keyboard } = page
  await openDossier(page, dossier)
  await addPiece(workbench, page, report)
  await readPiece(page, 'bzk-genai-compliance-faq')
  const notes = page.getByRole('region', { name: 'Notes', exact: true })

  await test.step('a passage is noted', async () => {
    const words = await choosePassage(page, 1)
    await writeNote(page, words, 'À comparer avec la note de conformité.')
  })
  await test.step('somebody is named in it', async () => {
    await keyboard.type(' Voir @')
    const offered = page.getByRole('listbox', { name: 'Membres à nommer' })
    await expect(offered).toBeVisible()
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    await expect(offered).toBeHidden()
  })
  await test.step('it is answered', async () => {
    await tabTo(page, 'button', /^Répondre à la note/, { max: 6 })
    await keyboard.press('Enter')
    await expectFocus(page, 'textbox', /^Votre réponse/)
    await keyboard.type('Fait : les deux disent six mois.')
  })
  await test.step('it is resolved', async () => {
    await tabTo(page, 'button', /^Marquer comme résolue/, { max: 8 })
    await keyboard.press('Enter')
    await expect(notes.getByText('a marqué comme résolu')).toBeVisible()
  })
  await test.step('another passage is highlighted', async () => {
    await page.keyboard.press('Shift+F6')
    await tabTo(page, 'button', 'Choisir un passage au clavier', { back: true, max: 15 })
    await choosePassage(page, 2)
    await tabTo(page, 'button', 'Surligner', { max: 5 })
    await keyboard.press('Enter')
    await expect(notes.getByRole('article')).toHaveCount(2)
    await expectFocus(page, 'button', 'Choisir un passage au clavier')
  })
  await test.step('the open ones alone are listed', async () => {
    await tabTo(page, 'button', 'Filtrer et trier les notes')
    await keyboard.press('Enter')
    await tabTo(page, 'combobox', 'Notes résolues ou ouvertes', { max: 10 })
    await keyboard.press('ArrowDown')
    await expect(notes.getByText('1 sur 2', { exact: false })).toBeVisible()
    await keyboard.press('ArrowUp')
  })
  await test.step('both are chosen, made green, and made as they were', async () => {
    await tabTo(page, 'button', /^Filtrer et trier/, { back: true, max: 12 })
    await keyboard.press('Enter')
    await keyboard.press('Control+a')
    await expect(notes.getByText('2 notes choisies')).toBeVisible()
    await tabTo(page, 'button', 'Couleur des notes choisies', { max: 5 })
    await keyboard.press('Enter')
    await expectFocus(page, 'menuitemradio', 'jaune')
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
    const green = notes.locator('article[data-color=green]')
    await expect(green).toHaveCount(2)
    await expectFocus(page, 'button', 'Couleur des notes choisies')
    await keyboard.press('Control+z')
    await expect(green).toHaveCount(0)
    await keyboard.press('Control+Shift+z')
    await expect(green).toHaveCount(2)
  })
})

test('a note and a reply being typed when the window closes lose no word', async ({ workbench }) => {
  test.setTimeout(120_000)
  const page = await openDemonstration({ workbench })
  const { keyboard } = page
  await openDossier(page, dossier)
  await addPiece(workbench, page, report)
  await readPiece(page, 'bzk-genai-compliance-faq')
  const notes = page.getByRole('region', { name: 'Notes', exact: true })
  await page.getByRole('button', { name: 'Autres sortes de notes' }).click()
  await page.getByRole('menuitem', { name: 'Note sur la pièce entière' }).click()
  const note = notes.getByRole('textbox', { name: /^Note sur « la pièce entière/ })
  await expect(note).toBeFocused()
  await keyboard.type('Chaque mot compte')
  await notes.getByRole('button', { name: /^Répondre/ }).click()
  await expect(notes.getByRole('textbox', { name: /^Votre réponse/ })).toBeFocused()
  await keyboard.type('jusqu’au tout dernier')
  await workbench.quit()
  await workbench.start()
  const again = await openAgain(workbench)
  // The window comes back where it was.
  const kept = again.getByRole('region', { name: 'Notes', exact: true })
  await expect(kept.getByRole('textbox', { name: /^Note sur « la pièce entière/ })).toHaveValue('Chaque mot compte')
  await expect(kept.getByRole('textbox', { name: /^Votre réponse/ })).toHaveValue('jusqu’au tout dernier')
})

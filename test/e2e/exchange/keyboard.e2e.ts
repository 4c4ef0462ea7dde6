import type { Page } from '@playwright/test'
import { change, faults } from '#test/e2e/axe/faults.ts'
import { expect, test } from '#test/e2e/host.ts'
import { expectFocus, tabTo } from '#test/e2e/keyboard/tab-to.ts'
import { roundPanel } from '#test/e2e/screens/round-panel.ts'
import { makeSeat, sit } from './profiles-of-one-committee.ts'

test('a round is called, sent, received and opened with the keyboard alone, without a fault of accessibility', async ({
  workbench,
}, testInfo) => {
  test.setTimeout(180_000)
  const round = testInfo.outputPath('round.delibere')
  const camille = await makeSeat(workbench, 'Camille Roux', 'chair')
  const amina = await makeSeat(workbench, 'Amina Benali', 'member')

  let page = await sit(workbench, camille)
  await tabTo(page, 'button', 'Nouvelle saisine')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'textbox', /^Titre du projet/)
  await page.keyboard.type('Tri des signalements')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', /Tri des signalements$/)
  await tabTo(page, 'button', 'Appeler le premier tour')
  await page.keyboard.press('Enter')
  await expect(roundPanel(page)).toContainText('Premier tour appelé par Camille Roux')
  await expectSound(page)
  await tabTo(page, 'button', 'Exporter le tour pour les membres', { back: true })
  await workbench.saveAs(round)
  await page.keyboard.press('Enter')
  await expect(roundPanel(page)).toContainText('Paquet enregistré')
  await expectFocus(page, 'button', 'Exporter le tour pour les membres')

  page = await sit(workbench, amina)
  await tabTo(page, 'button', 'Importer un paquet')
  await workbench.chooseFiles(round)
  await page.keyboard.press('Enter')
  await expectFocus(page, 'button', 'Ne rien prendre')
  await expectSound(page)
  await tabTo(page, 'button', 'L’empreinte est la même : prendre', { max: 1 })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Paquet de Camille Roux' })).toBeVisible()
  await expectSound(page)
  await tabTo(page, 'link', 'Ouvrir le dossier')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', /Tri des signalements$/)

  page = await sit(workbench, camille)
  await tabTo(page, 'link', 'Tri des signalements')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'heading', /Tri des signalements$/)
  await tabTo(page, 'button', 'Ouvrir le premier tour…')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'button', 'Ne pas ouvrir')
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expectFocus(page, 'button', 'Ouvrir le premier tour…')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'button', 'Ne pas ouvrir')
  await tabTo(page, 'button', 'Ouvrir définitivement', { max: 1 })
  await page.keyboard.press('Enter')
  await expect(roundPanel(page)).toContainText('Premier tour ouvert le')
  await tabTo(page, 'button', 'Exporter l’ouverture')
})

/** Nothing wrong by WCAG 2.2 AA, in either language. */
async function expectSound(page: Page): Promise<void> {
  expect.soft(await faults(page)).toEqual([])
  await change(page, { language: 'en' })
  expect.soft(await faults(page), 'in English').toEqual([])
  await change(page, { language: 'fr' })
}

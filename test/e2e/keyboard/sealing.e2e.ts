import { expect, test } from '#test/e2e/host.ts'
import { openDossier } from './dossier.ts'
import { expectCriterion, goToCriterion } from './grid.ts'
import { openDemonstration } from './start.ts'
import { expectFocus, tabTo } from './tab-to.ts'

test('an assessment is finished one criterion a screen, undone, sealed and taken up again, with the keyboard alone', async ({
  workbench,
}) => {
  test.setTimeout(120_000)
  const page = await openDemonstration({ workbench })
  const pane = page.getByRole('region', { name: 'Évaluation', exact: true })
  const focusMode = page.getByRole('dialog', { name: 'Un critère par écran' })
  await openDossier(page, /Ciblage des réexamens/)
  await tabTo(page, 'link', 'Lire et évaluer')
  await page.keyboard.press('Enter')
  await pane.waitFor()
  await goToCriterion(page, /^7 /, /Le bilan associe-t-il/)

  await test.step('the last criterion fills the screen, is answered and undone', async () => {
    await page.keyboard.press('f')
    await expectCriterion(page, /Le bilan associe-t-il/)
    await page.keyboard.press('3')
    await expect(focusMode.getByText('25 critères sur 27')).toBeVisible()
    await page.keyboard.press('Control+z')
    await expect(focusMode.getByText('24 critères sur 27')).toBeVisible()
    await page.keyboard.press('Control+y')
    await expect(focusMode.getByText('25 critères sur 27')).toBeVisible()
    await page.keyboard.press('c')
    await page.keyboard.type('La manière d’y associer des habitants est décrite.')
    await tabTo(page, 'button', 'Bilan avant de sceller')
    await page.keyboard.press('Enter')
  })
  await test.step('what is missing is said, then meant', async () => {
    await tabTo(page, 'checkbox', /^Je la donne incomplète/)
    await tabTo(page, 'button', 'Sceller mon évaluation')
    await page.keyboard.press('Enter')
    await expect(pane.getByText(/^Des réponses obligatoires manquent/)).toBeVisible()
    await tabTo(page, 'checkbox', /^Je la donne incomplète/, { back: true })
    await page.keyboard.press('Space')
    await tabTo(page, 'button', 'Sceller mon évaluation')
    await page.keyboard.press('Enter')
    await expectFocus(page, 'heading', /^Évaluation scellée/)
  })
  await test.step('a new version begins from its answers', async () => {
    await tabTo(page, 'button', 'Reprendre dans une nouvelle version')
    await page.keyboard.press('Enter')
    await expect(pane.getByText(/^Nouvelle version en cours/)).toBeVisible()
    await expect(pane.getByText('25 critères sur 27')).toBeVisible()
  })
})

import { expect, test } from '#test/e2e/host.ts'
import { focusedElement } from './focused-element.ts'
import { expectFocus, tabTo } from './tab-to.ts'

test('one’s own committee is created, its key noted and its first dossier assessed with the keyboard alone', async ({
  page,
  workbench,
}) => {
  const { keyboard } = page
  await tabTo(page, 'button', 'Créer')
  await keyboard.press('Enter')
  await expectFocus(page, 'heading', 'Créer un comité')
  await tabTo(page, 'textbox', /^Nom du comité/)
  await keyboard.type('Comité d’éthique du numérique')
  await tabTo(page, 'textbox', /^Ville/)
  await keyboard.type('Saint-Aubin')
  await tabTo(page, 'textbox', /^Votre nom/)
  await keyboard.type('Mireille Aubry')
  await tabTo(page, 'radio', /membre/i)
  await keyboard.press('ArrowDown')
  expect((await focusedElement(page)).role).toBe('radio')
  await keyboard.press('ArrowUp')
  await tabTo(page, 'button', 'Créer le comité')
  await keyboard.press('Enter')
  await expectFocus(page, 'heading', 'Votre clé de secours')
  const key = page.getByRole('region', { name: 'Clé de secours' })
  await tabTo(page, 'textbox', /recopiez son dernier groupe/)
  await keyboard.type((await key.locator('span').last().textContent()) ?? '')
  await keyboard.press('Enter')

  const committee = await workbench.window('p-')
  await committee.getByRole('heading', { level: 1, name: 'Dossiers' }).waitFor()
  await tabTo(committee, 'button', 'Nouvelle saisine')
  await committee.keyboard.press('Enter')
  await expectFocus(committee, 'textbox', /^Titre du projet/)
  await committee.keyboard.type('Tri des signalements de voirie')
  await committee.keyboard.press('Enter')
  await expectFocus(committee, 'heading', /Tri des signalements de voirie$/)
  await tabTo(committee, 'link', 'Évaluer')
  await committee.keyboard.press('Enter')
  await committee.getByRole('region', { name: 'Évaluation', exact: true }).waitFor()
  await tabTo(committee, 'radio', /^Oui|^Non/)
  await committee.keyboard.press('Space')
  await expect(committee.getByText('1 critère sur', { exact: false })).toBeVisible()
})

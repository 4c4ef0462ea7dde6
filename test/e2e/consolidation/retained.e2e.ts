import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { logged, stored } from '#test/e2e/kept-records.ts'
import { openConsolidation } from '#test/e2e/screens/consolidation-screen.ts'
import { openAgain, openDemonstration } from '#test/e2e/screens/start-screen.ts'

/** Revisions of the record of what the committee retained. */
const retained = async (revisions: Promise<string[]>) =>
  (await revisions).filter(revision => revision.startsWith('assessments retenue-boussole '))

const history = (page: Page) => page.getByRole('region', { name: 'Historique de cette valeur' })

test('the planted disagreement comes first; the value retained with its reason, and its history, are there after a kill', async ({
  workbench,
}) => {
  const page = await openDemonstration(workbench)
  await openConsolidation(page)
  const card = page.getByRole('article')
  await expect(card).toContainText('Écart de 3 niveaux')
  await expect(card.getByRole('radio', { name: '1 Intention' })).toBeChecked()
  const before = await retained(stored(page))
  expect(before).toHaveLength(1)

  await card.getByRole('radio', { name: '2 Partiel' }).click()
  await card.getByLabel('Motif du comité').fill('')
  await card.getByRole('button', { name: 'Retenir 2 et passer à 6.3' }).click()
  await expect(card).toContainText('Écrivez pourquoi le comité s’écarte')
  await card.getByLabel('Motif du comité').fill('Une relecture existe et laisse une trace.')
  await card.getByRole('button', { name: 'Retenir 2 et passer à 6.3' }).click()
  await expect(card).toContainText('6.3')
  await expect.poll(() => retained(logged(page))).not.toEqual(before)
  const written = await retained(logged(page))
  await expect.poll(() => retained(stored(page))).toEqual(written)

  await workbench.kill()
  await workbench.start()
  const again = await openAgain(workbench)
  await openConsolidation(again)
  await expect(again.getByRole('article').getByRole('radio', { name: '2 Partiel' })).toBeChecked()
  await expect(history(again)).toContainText(/1 → 2/)
  await expect(history(again)).toContainText('Une relecture existe et laisse une trace.')
  expect(await retained(stored(again))).toEqual(written)
  expect(await retained(logged(again))).toEqual(written)
})

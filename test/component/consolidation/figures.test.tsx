import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { expectAccessible } from '#test/component/axe.ts'
import { nothingRetained, openConsolidation } from './demonstration-round.tsx'
import { retainedTwice } from './retained-twice.ts'

const figure = (name: RegExp) => page.getByRole('img', { name })
const star = () => figure(/^Sections : comité, collèges et membre choisi·e/)

test('the pane draws the sections retained, with what bounds the opinion, above their table', async () => {
  await page.viewport(1440, 900)
  await openConsolidation()
  const pane = page.getByRole('complementary', { name: 'Résultat provisoire' })
  await expect
    .element(pane.getByRole('img', { name: /^Sections retenues\..*6\. .*37,5.*Borne l’avis oui/ }))
    .toBeVisible()
  await expect.element(pane.getByRole('table', { name: 'Notes des sections' })).toBeVisible()
  await expectAccessible()
})

test('the figures of the round: committee and colleges, then a member from the list, every criterion, every answer', async () => {
  await page.viewport(1440, 900)
  const { router } = await openConsolidation()
  await page.getByText('Figures', { exact: true }).click()
  await expect.element(star()).toBeVisible()
  expect(router.state.location.search).toEqual({ view: 'figures' })
  const told = star().element().getAttribute('aria-label') ?? ''
  for (const name of ['Comité (retenu)', 'Élus', 'Experts', 'Usagers', 'Agents']) expect(told).toContain(name)
  await expect.element(figure(/^Réponses des membres, critère par critère/)).toBeVisible()
  await expect.element(figure(/^Carte des réponses par critère et par membre/)).toBeVisible()
  await expect.element(page.getByText(/n’est pas un vote.*médianes basses/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Ajouter la ligne d’un·e membre' }).selectOptions('Sylvie Abadie')
  await expect.element(star()).toHaveAccessibleName(/Sylvie Abadie/)
  expect(router.state.location.search).toEqual({ view: 'figures', member: 'sylvie-abadie' })
  await expectAccessible()
})

test('by the keyboard: T goes to the table, each figure gives way to its table', async () => {
  const { router } = await openConsolidation({ search: '?view=figures' })
  const asTable = page.getByRole('button', { name: /^Tableau : Carte des réponses/ })
  await expect.element(asTable).toBeVisible()
  ;(asTable.element() as HTMLElement).focus()
  await userEvent.keyboard('{Enter}')
  const table = page.getByRole('table', { name: /^Carte des réponses/ })
  await expect.element(table).toBeVisible()
  await expect.element(table.getByRole('columnheader', { name: 'Sylvie Abadie' })).toBeVisible()
  await expectAccessible()
  ;(page.getByRole('region', { name: 'Figures du premier tour' }).element() as HTMLElement).focus()
  await userEvent.keyboard('t')
  await expect.poll(() => router.state.location.search).toEqual({ view: 'table' })
})

test('nobody who is recused, nor who has not sealed, is drawn', async () => {
  await openConsolidation({ search: '?view=figures' })
  await expect.element(star()).toBeVisible()
  const told = page
    .getByRole('img')
    .elements()
    .map(one => one.getAttribute('aria-label') ?? '')
  const select = page.getByRole('combobox', { name: 'Ajouter la ligne d’un·e membre' }).element()
  const names = [...select.querySelectorAll('option')].map(option => option.textContent)
  expect(names).toHaveLength(10)
  for (const name of ['Hugo Lemercier', 'Julie Roche'])
    expect([...told, ...names].some(text => text?.includes(name))).toBe(false)
})

test('before the round is open nothing is drawn, whatever the address says', async () => {
  await openConsolidation({ search: '?view=figures', change: records => ({ ...records, events: [] }) })
  await expect.element(page.getByRole('heading', { name: 'Premier tour en cours' })).toBeVisible()
  await expect.element(page.getByRole('figure')).not.toBeInTheDocument()
})

test('before anything is retained the colleges are drawn alone', async () => {
  await openConsolidation({ search: '?view=figures', change: nothingRetained })
  await expect.element(star()).toBeVisible()
  await expect.element(star()).not.toHaveAccessibleName(/Comité \(retenu\)/)
})

test('what was retained before a day is compared with the present, the day chosen from a list', async () => {
  await openConsolidation({ search: '?view=figures', change: retainedTwice })
  const lines = figure(/^Sections retenues, avant et après/)
  await expect.element(lines).toHaveAccessibleName(/Avant le 9\sdécembre\s2026/)
  await page.getByRole('combobox', { name: 'Avant les changements du' }).selectOptions('2026-12-02')
  await expect.element(lines).toHaveAccessibleName(/Avant le 2\sdécembre\s2026 37,5, À présent 56,3/)
  await expectAccessible()
  await page.getByRole('link', { name: 'Comparer critère par critère' }).click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Comparer' })).toBeVisible()
  await expect
    .element(page.getByRole('columnheader', { name: 'Valeurs retenues avant le 2 décembre 2026' }))
    .toBeVisible()
  await expect.element(page.getByRole('heading', { name: /^1 critère diffère/ })).toBeVisible()
  await expect.element(figure(/^Sections avant et après\./)).toBeVisible()
  await expect.element(page.getByRole('checkbox', { name: 'Valeurs retenues avant le 9 décembre 2026' })).toBeVisible()
  await expectAccessible()
})

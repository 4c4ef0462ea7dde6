import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { DeviceSettings } from '#shared/ipc/payloads.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { nextVersionOf } from '#test/component/grids/library.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { me } from '#test/component/villeneuve.ts'
import { comparedStore } from './records.ts'

const open = async (at: string, settings: Partial<DeviceSettings> = {}) => {
  const store = await comparedStore()
  const profile = { ...aProfile, identity: me }
  return renderApp({ store, at, profile, bridge: fakeBridge({}, settings) })
}
const headings = () => [...document.querySelectorAll('main h2')].map(({ textContent }) => textContent?.trim())

beforeEach(() => page.viewport(1280, 800))

describe('a comparison', () => {
  test('from a re-examined dossier shows before and after, eliminatory criteria first', async () => {
    await open('/comparaison?from=d-2026-014')
    await expect.element(page.getByRole('heading', { name: 'Critères éliminatoires' })).toBeVisible()
    expect(headings().slice(1)).toEqual([
      'Critères éliminatoires',
      'Sections',
      expect.stringMatching(/^\d+ critères diffèrent sur 27$/),
    ])
    await expect.element(page.getByRole('img', { name: /^Sections avant et après\./ })).toBeVisible()
    await expect
      .element(page.getByRole('columnheader', { name: 'Valeurs retenues, 2 juin 2026 (version remplacée)' }))
      .toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: 'Total' })).toBeVisible()
    await expectAccessible()
  })

  test('of two dossiers on one grid names them by their number', async () => {
    await open('/comparaison?from=d-2026-012')
    await page.getByRole('checkbox', { name: 'Valeurs retenues, 3 novembre 2026' }).click()
    await expect.element(page.getByRole('columnheader', { name: '2026-012' })).toBeVisible()
    await expect.element(page.getByRole('columnheader', { name: '2026-014' })).toBeVisible()
    await expect.element(page.getByRole('img', { name: /^Sections côte à côte\./ })).toBeVisible()
    await expect.element(page.getByText('Motif à 0.6').first()).toBeVisible()
  })

  test('of a dossier re-examined with a newer version of its grid carries the earlier one over, and says so', async () => {
    const store = await comparedStore()
    const next = await nextVersionOf('boussole-nantes@1.0.0')
    await store.put('models', next)
    const before = await store.read('assessments', 'r-after')
    if (!before || before.kind === 'sealed') throw new Error('an assessment is expected')
    const { supersedes: _, ...rest } = before
    const seal = { at: '2026-11-20T09:00:00.000Z', hash: 'b'.repeat(64) }
    await store.put('assessments', { ...rest, id: 'r-next', grid: next.reference, seal, updatedAt: seal.at })
    const at = '/comparaison?grid="boussole-nantes@1.1.0"&from=d-2026-014'
    await renderApp({ store, at, profile: { ...aProfile, identity: me }, bridge: fakeBridge({}) })
    await expect.element(page.getByRole('img', { name: /^Sections avant et après\./ })).toBeVisible()
    await expect
      .element(
        page.getByRole('columnheader', {
          name: /^Valeurs retenues, 3 novembre 2026 \(version 1\.0\.0 de la grille ; 1 réponse ne suit pas\)$/,
        }),
      )
      .toBeVisible()
    await expectAccessible()
  })

  test('of three solutions shows the four measures without a total, anywhere', async () => {
    const { router } = await open('/comparaison?from=d-2026-013')
    for (const day of ['2 octobre 2026', '3 octobre 2026'])
      await page.getByRole('checkbox', { name: `Valeurs retenues, ${day}` }).click()
    await expect.element(page.getByText('Les mesures de cette grille se lisent côte à côte, sans total.')).toBeVisible()
    for (const measure of ['Utilité publique', 'Coût social', 'Coût environnemental', 'Coût financier'])
      await expect.element(page.getByRole('rowheader', { name: new RegExp(measure) })).toBeVisible()
    await expect.element(page.getByRole('rowheader', { name: 'Total' })).not.toBeInTheDocument()
    await expect.element(page.getByText(/Niveau :/)).not.toBeInTheDocument()
    expect(router.state.location.search).toEqual({ grid: 'evaluation-prealable@1.0.0', of: ['r-a', 'r-b', 'r-c'] })
    await expectAccessible()
  })

  test('never offers what another member gave in a round that is closed, even by its address', async () => {
    await open('/comparaison?grid="boussole-nantes@1.0.0"&of=["a-other","r-after"]')
    await expect.element(page.getByRole('heading', { name: 'Choisissez ce que vous comparez' })).toBeVisible()
    await expect.element(page.getByRole('main').getByText(/Marc Delaunay/)).not.toBeInTheDocument()
  })

  test('is made by the keyboard alone, and unmade', async () => {
    await open('/comparaison?from=d-2026-012')
    const other = page.getByRole('checkbox', { name: 'Valeurs retenues, 2 juin 2026' })
    await expect.element(other).toBeVisible()
    other.element().focus()
    await userEvent.keyboard(' ')
    await expect.element(page.getByRole('columnheader', { name: '2026-014' })).toBeVisible()
    expect(document.activeElement).toBe(other.element())
    await userEvent.keyboard(' ')
    await expect.element(page.getByRole('heading', { name: 'Choisissez ce que vous comparez' })).toBeVisible()
  })

  test('is there in the dark and in English', async () => {
    await open('/comparaison?from=d-2026-014', { theme: 'dark', language: 'en' })
    await expect.element(page.getByRole('heading', { name: 'Knock-out criteria' })).toBeVisible()
    await expectAccessible()
  })

  test('is reached from the dossier', async () => {
    const { router } = await open('/dossiers/d-2026-014')
    await page.getByRole('link', { name: 'Comparer' }).click()
    await expect.element(page.getByRole('heading', { level: 1, name: 'Comparer' })).toBeVisible()
    expect(router.state.location.search).toEqual({ from: 'd-2026-014' })
  })
})

describe('all the dossiers together', () => {
  test('count by state, class and grid, each number opening its list', async () => {
    await open('/comparaison/ensemble')
    const states = page.getByRole('region', { name: 'Par état' })
    await expect.element(states).toBeVisible()
    await states.getByText('Inscrite').click()
    await expect.element(states.getByRole('link', { name: /2026-014/ })).toBeVisible()
    await expect.element(states.getByRole('link', { name: /2026-012/ })).toBeVisible()
    await expect.element(page.getByRole('heading', { name: /Boussole/ })).toBeVisible()
    await expectAccessible()
  })

  test('say on how many dossiers a mean rests, and that few say little', async () => {
    await open('/comparaison/ensemble')
    const weakest = page.getByRole('region', { name: 'Critères les plus faibles' }).first()
    await expect.element(weakest.getByText(/n = 2$/).first()).toBeVisible()
    await expect.element(weakest.getByText(/C’est trop peu pour une tendance\.$/)).toBeVisible()
  })

  test('read no round that is closed', async () => {
    await open('/comparaison/ensemble')
    await expect.element(page.getByText('Aucun premier tour n’est ouvert avec cette grille.').first()).toBeVisible()
  })

  test('are there in the dark and in English', async () => {
    await open('/comparaison/ensemble', { theme: 'dark', language: 'en' })
    await expect.element(page.getByRole('heading', { name: 'By state' })).toBeVisible()
    await expectAccessible()
  })
})

import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members, pieces } from '#test/component/villeneuve.ts'

const profile = { ...aProfile, identity: me, demonstration: false }
const acts = () => page.getByRole('region', { name: 'Examiner ce dossier' })

test('a dossier leads to the first piece that can be read', async () => {
  const store = await memoryStore({ members, dossiers, pieces })
  await renderApp({ store, profile, at: '/dossiers/d-2026-014' })
  const first = acts().getByRole('link', { name: 'Lire et évaluer' })
  await expect.element(first).toHaveAttribute('href', '/dossiers/d-2026-014/piece/p-1')
})

test('without a readable piece it is assessed all the same, with nothing beside the grid', async () => {
  const models = [await shippedGrid('boussole-nantes@1.0.0')]
  const store = await memoryStore({ members, dossiers, models, pieces: pieces.slice(3) })
  await renderApp({ store, profile, at: '/dossiers/d-2026-014' })
  await expect.element(acts()).toHaveTextContent('Aucune pièce lisible')
  await acts().getByRole('link', { name: 'Évaluer', exact: true }).click()
  await expect.element(page.getByRole('region', { name: 'Évaluation' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('radio', { name: 'Non' }).click()
  await expect.poll(async () => (await store.find('assessments', {}))[0]?.memberId).toBe(me.memberId)
  await page.getByRole('link', { name: '2026-014' }).click()
  await expect.element(acts()).toBeVisible()
})

test('its opinion is drafted once, then opened', async () => {
  const store = await memoryStore({ members, dossiers, pieces })
  const { router } = await renderApp({ store, profile, at: '/dossiers/d-2026-014' })
  await acts().getByRole('button', { name: 'Préparer l’avis' }).click()
  await expect.poll(() => router.state.location.pathname).toMatch(/^\/avis\/./)
  const [text] = await store.find('texts', { kind: 'opinion' })
  expect(text?.dossierId).toBe('d-2026-014')
  router.history.back()
  await expect.element(acts().getByRole('link', { name: `Ouvrir l’avis ${text?.number}` })).toBeVisible()
  expect(await store.count('texts')).toBe(1)
})

test('it leads to the consolidation, from the dossier and from the palette', async () => {
  const store = await memoryStore({ members, dossiers, pieces })
  const { router } = await renderApp({ store, profile, at: '/dossiers/d-2026-014' })
  const link = acts().getByRole('link', { name: 'Consolider les évaluations' })
  await expect.element(link).toHaveAttribute('href', '/dossiers/d-2026-014/consolidation')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.keyboard('consolid')
  await userEvent.keyboard('{Enter}')
  await expect.poll(() => router.state.location.pathname).toBe('/dossiers/d-2026-014/consolidation')
})

import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MemberRecord } from '#shared/domain/member.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'

const open = async () => {
  const bridge = fakeBridge()
  await renderApp({ store: await memoryStore(), bridge, at: '/reglages' })
  await expect.element(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
  return bridge
}

test('each choice acts at once and is kept on this computer', async () => {
  const bridge = await open()
  await page.getByText('Sombre').click()
  await expect.poll(() => document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark')
  await page.getByText('Élevé').click()
  await expect.poll(() => document.documentElement.dataset.contrast).toBe('more')
  await page.getByRole('switch', { name: 'Touches seules' }).click()
  await page.getByText('English').click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  expect(bridge.settings).toMatchObject({ theme: 'dark', contrast: 'more', singleKeyShortcuts: false, language: 'en' })
})

test('a choice made in another window shows here', async () => {
  const bridge = await open()
  bridge.announce('settings.changed', { ...bridge.settings, language: 'en' })
  await expect.element(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('it says which program this is and which committee is open', async () => {
  await open()
  await expect.element(page.getByText('Délibéré 0.1.0')).toBeVisible()
  await expect.element(page.getByText('Comité ouvert : Comité d’éthique de l’IA, Villeneuve')).toBeVisible()
})

test('it states what may come into a dossier', async () => {
  await open()
  const limits = page.getByRole('region', { name: 'Limites des fichiers qui entrent' })
  await expect.element(limits).toHaveTextContent(/gardé jusqu’à 2,1\sGo, et ouvert pour être examiné jusqu’à 805\sMo/)
  await expect.element(limits).toHaveTextContent(/en 20 secondes et 1,1\sGo de mémoire/)
  await expect.element(limits).toHaveTextContent(/jusqu’à 5\s000 en tout, et 1,1\sGo une fois déployée/)
  await expect.element(limits).toHaveTextContent('jusqu’à 3 niveaux')
  await expect.element(limits).toHaveTextContent(/plus de 200 fois sa taille, au-delà de 105\sMo/)
})

test('the names that acts print are corrected, and the member follows; what cannot be printed is refused', async () => {
  const { identity } = aProfile
  const member: MemberRecord = {
    ...{ id: identity.memberId, author: identity.memberId, clock: '000000000000001-000000-test', schema: 1 },
    ...{ name: identity.name, kind: 'member', role: 'chair', mandates: [] },
  }
  const store = await memoryStore({ members: [member] })
  const bridge = fakeBridge({
    'profiles.rename': ({ committee, name }) => ({ ...aProfile, committee, identity: { ...identity, name } }),
  })
  await renderApp({ store, bridge, at: '/reglages', profile: aProfile })
  const renamed = () => bridge.calls.filter(({ channel }) => channel === 'profiles.rename').map(({ input }) => input)
  const committee = page.getByRole('textbox', { name: 'Nom du comité' })
  await committee.fill('Comité 🤖')
  await userEvent.tab()
  await expect.element(page.getByText(/^Le caractère «\s🤖\s» ne peut pas être imprimé/)).toBeVisible()
  expect(renamed()).toEqual([])
  await committee.fill('Comité d’éthique')
  await page.getByRole('textbox', { name: 'Votre prénom et votre nom' }).fill('Camille Roux-Diaz')
  await userEvent.tab()
  await expect
    .poll(() => renamed().at(-1))
    .toEqual({
      committee: { name: 'Comité d’éthique', city: aProfile.committee.city },
      name: 'Camille Roux-Diaz',
    })
  await expect.poll(async () => (await store.read('members', identity.memberId))?.name).toBe('Camille Roux-Diaz')
  await expect.element(page.getByText(/^Comité ouvert\s: Comité d’éthique, /)).toBeVisible()
})

import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeBridge } from '#test/component/fake-bridge.ts'
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

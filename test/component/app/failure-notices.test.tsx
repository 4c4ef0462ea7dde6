import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { failure, type Result } from '#shared/domain/result.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'

async function open(answers: Result<never>[] = []) {
  const bridge = fakeBridge({
    'verification.roots': () => ({ roots: [] }),
    'verification.pick': () => answers.shift() ?? failure('cancelled'),
  })
  const rendered = await renderApp({ store: await memoryStore(), at: '/verification', bridge })
  return rendered
}

const choose = () => page.getByRole('button', { name: /^Choisir/ }).click()
const notice = () => page.getByRole('alert')

test('a failure is said above the screen, where it covers nothing, and can be closed', async () => {
  await open([failure('not_a_pkcs12')])
  await choose()
  await expect.element(notice()).toBeVisible()
  await expectAccessible()
  const content = document.getElementById('content')?.getBoundingClientRect()
  expect(notice().element().getBoundingClientRect().bottom).toBeLessThanOrEqual(content?.top ?? 0)
  await page.getByRole('button', { name: 'Fermer ce message' }).click()
  await expect.element(notice()).not.toBeInTheDocument()
})

test('a failure goes as its act is tried again', async () => {
  await open([failure('not_a_pkcs12')])
  await choose()
  await expect.element(notice()).toBeVisible()
  await choose()
  await expect.element(notice()).not.toBeInTheDocument()
})

test('a failure does not follow to another screen', async () => {
  const { router } = await open([failure('not_a_pkcs12')])
  await choose()
  await expect.element(notice()).toBeVisible()
  await router.navigate({ to: '/reglages' })
  await expect.element(page.getByRole('heading', { name: 'Réglages' })).toBeVisible()
  await expect.element(notice()).not.toBeInTheDocument()
})

test('a failure follows the language', async () => {
  const { bridge } = await open([failure('not_a_pkcs12')])
  await choose()
  const french = notice().element().textContent
  bridge.announce('settings.changed', { ...bridge.settings, language: 'en' })
  await expect.poll(() => notice().element().textContent).not.toBe(french)
  await expect.element(page.getByRole('button', { name: 'Close this message' })).toBeVisible()
})

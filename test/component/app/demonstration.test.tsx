import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { aProfile } from '#test/component/fake-vault.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'
import { dossiers, me, members } from '#test/component/villeneuve.ts'

const banner = () => page.getByRole('region', { name: 'Démonstration' })

test('the demonstration says that it is one', async () => {
  await renderApp({ store: await memoryStore({ members, dossiers }), profile: { ...aProfile, identity: me } })
  await expect.element(banner()).toHaveTextContent('vous tenez tous les rôles')
})

test('one sits in another seat: the bar says who, and what is written carries that name', async () => {
  const store = await memoryStore({ members, dossiers })
  const bridge = fakeBridge()
  await renderApp({ store, bridge, profile: { ...aProfile, identity: me } })
  await banner().getByLabelText('Vous siégez comme').selectOptions('Yasmine Toumi, membre')
  await expect.element(page.getByRole('button', { name: 'Vous êtes Yasmine Toumi, membre' })).toBeVisible()
  expect(store.stamp().author).toBe('m-5')
  expect(bridge.calls.find(({ channel }) => channel === 'profiles.play-role')?.input).toEqual({
    identity: { memberId: 'm-5', name: 'Yasmine Toumi', kind: 'member', role: 'member', college: 'experts' },
  })
})

test('a real committee has no such banner', async () => {
  const store = await memoryStore({ members, dossiers })
  await renderApp({ store, profile: { ...aProfile, demonstration: false } })
  await expect.element(page.getByRole('heading', { name: 'Dossiers' })).toBeVisible()
  await expect.element(banner()).not.toBeInTheDocument()
})

import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { observedValue } from '#renderer/store/observed-value.ts'
import type { SaveState } from '#renderer/store/store-contract.ts'
import { expectAccessible } from '#test/component/axe.ts'
import { fakeBridge } from '#test/component/fake-bridge.ts'
import { memoryStore } from '#test/component/memory-store.ts'
import { renderApp } from '#test/component/render-app.tsx'

const saved: SaveState = { pending: 0, savedAt: '2026-11-26T10:00:00.000Z', failed: false }
const full: SaveState = { pending: 1, savedAt: null, failed: true, trouble: 'disk_full' }

async function open(state: SaveState) {
  const saving = observedValue(state)
  const bridge = fakeBridge({ 'window.hold': () => ({}), 'window.answer-closing': () => ({}) })
  await renderApp({ store: { ...(await memoryStore()), saving }, bridge })
  await expect
    .poll(() => bridge.calls.filter(({ channel }) => channel === 'window.hold').at(-1)?.input)
    .toEqual({
      held: true,
    })
  const answers = () =>
    bridge.calls.flatMap(({ channel, input }) =>
      channel === 'window.answer-closing' ? [(input as { answer: string }).answer] : [],
    )
  return { saving, bridge, answers }
}

const dialog = () => page.getByRole('dialog', { name: 'Tout n’est pas enregistré' })

test('a window that closes with nothing to save closes without a question', async () => {
  const { bridge, answers } = await open(saved)
  bridge.announce('window.closing', {})
  await expect.poll(answers).toEqual(['close'])
  await expect.element(dialog()).not.toBeInTheDocument()
})

test('a window that cannot save asks, and stays where the person says so', async () => {
  const { saving, bridge, answers } = await open(full)
  bridge.announce('window.closing', {})
  await expect.element(dialog().getByText(/Le disque est plein/)).toBeVisible()
  await expectAccessible()
  expect(answers()).toEqual(['stay'])
  await dialog().getByText('Rester', { exact: true }).click()
  await expect.element(dialog()).not.toBeInTheDocument()
  saving.set(saved)
  await expect.element(page.getByText(/^Enregistré à/)).toBeInTheDocument()
  expect(answers(), 'what is saved later closes nothing').toEqual(['stay'])
})

test('a window that cannot save closes once it can', async () => {
  const { saving, bridge, answers } = await open(full)
  bridge.announce('window.closing', {})
  await expect.element(dialog()).toBeVisible()
  saving.set(saved)
  await expect.poll(answers).toEqual(['stay', 'close'])
})

test('a window that cannot save closes over what is lost only where the person says so', async () => {
  const { bridge, answers } = await open(full)
  bridge.announce('window.closing', {})
  await dialog().getByText('Fermer et perdre ces modifications').click()
  await expect.poll(answers).toEqual(['stay', 'close'])
})

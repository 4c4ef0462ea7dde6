import { expect, test, vi } from 'vitest'
import { page } from 'vitest/browser'
import { renderPage } from '#test/component/render-app.tsx'

function Broken(): never {
  throw new TypeError('words a person wrote')
}

test('a bug ends in a sentence and a way to reload, and its message is not logged by us', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  await renderPage(<Broken />)
  await expect.element(page.getByRole('alert')).toHaveTextContent('Rien de ce qui était enregistré n’est perdu')
  await expect.element(page.getByRole('button', { name: 'Recharger la fenêtre' })).toBeVisible()
  expect(logged.mock.calls).toContainEqual(['screen interrupted by TypeError'])
})

test('a bug outside the screens says so, and leaves the screen as it is', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  await renderPage(<h1>Écran</h1>)
  const event = new PromiseRejectionEvent('unhandledrejection', {
    promise: Promise.resolve(),
    reason: new RangeError('words a person wrote'),
  })
  window.dispatchEvent(event)
  await expect.element(page.getByRole('alert')).toHaveTextContent('Une erreur inattendue est survenue')
  await expect.element(page.getByRole('heading', { name: 'Écran' })).toBeVisible()
  expect(logged.mock.calls).toContainEqual(['unexpected RangeError'])
})

import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { renderPage } from '#test/component/render-app.tsx'

const share = () => Number(page.getByRole('separator').element().getAttribute('aria-valuenow'))

const open = async () => {
  const rendered = await renderPage(
    <div style={{ height: 400 }}>
      <SplitPane
        id="test"
        names={{ left: 'Lire', right: 'Évaluer' }}
        left={<input aria-label="gauche" />}
        right={<input aria-label="droite" />}
      />
    </div>,
  )
  await expect.element(page.getByRole('separator', { name: 'Séparation des volets' })).toBeVisible()
  return rendered
}

beforeEach(async () => {
  localStorage.clear()
  await page.viewport(1280, 720)
})

test('the separator moves with the arrows', async () => {
  await open()
  const before = share()
  page.getByRole('separator').element().focus()
  await userEvent.keyboard('{ArrowRight}')
  await expect.poll(share).toBeGreaterThan(before)
})

test('and with its two buttons, but not past the smallest pane', async () => {
  await open()
  const before = share()
  await page.getByRole('button', { name: 'Agrandir le volet de gauche' }).click()
  await expect.poll(share).toBeGreaterThan(before)
  for (let step = 0; step < 20; step += 1)
    await page.getByRole('button', { name: 'Réduire le volet de gauche' }).click()
  await expect.poll(share).toBeGreaterThanOrEqual(25)
})

test('the width comes back', async () => {
  const { screen } = await open()
  await page.getByRole('button', { name: 'Agrandir le volet de gauche' }).click()
  const moved = share()
  await screen.unmount()
  await open()
  await expect.poll(share).toBe(moved)
})

test('where there is no room for two, one pane is chosen, and the other keeps what was typed', async () => {
  await open()
  await page.getByLabelText('gauche', { exact: true }).fill('à garder')
  await page.viewport(640, 360)
  await expect
    .poll(() => page.getByLabelText('droite', { exact: true }).element().checkVisibility({ visibilityProperty: true }))
    .toBe(false)
  await page.getByText('Évaluer').click()
  await expect.element(page.getByLabelText('droite', { exact: true })).toBeVisible()
  await expect
    .poll(() => page.getByLabelText('gauche', { exact: true }).element().checkVisibility({ visibilityProperty: true }))
    .toBe(false)
  await page.getByText('Lire').click()
  await expect.element(page.getByLabelText('gauche', { exact: true })).toHaveValue('à garder')
})

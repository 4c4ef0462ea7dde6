import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { SplitPane } from '#renderer/ui/layout/split-pane.tsx'
import { renderPage } from '#test/component/render-app.tsx'

const share = () => Number(page.getByRole('separator').element().getAttribute('aria-valuenow'))

const open = async () => {
  const rendered = await renderPage(
    <div style={{ height: 400 }}>
      <SplitPane id="test" left={<p>gauche</p>} right={<p>droite</p>} />
    </div>,
  )
  await expect.element(page.getByRole('separator', { name: 'Séparation des volets' })).toBeVisible()
  return rendered
}

beforeEach(() => localStorage.clear())

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

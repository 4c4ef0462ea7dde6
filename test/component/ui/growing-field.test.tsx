import { expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { GrowingField } from '#renderer/ui/fields/growing-field.tsx'
import { renderPage } from '#test/component/render-app.tsx'

const field = () => page.getByRole('textbox', { name: 'Mots' })
const height = () => field().element().getBoundingClientRect().height
const lines = (count: number) => Array.from({ length: count }, (_, line) => `ligne ${line}`).join('\n')

test('a field is as high as its words, from its fewest rows to its most', async () => {
  await renderPage(<GrowingField label="Mots" minRows={2} maxRows={5} />)
  await expect.element(field()).toBeVisible()
  const rest = height()
  const line = Number.parseFloat(getComputedStyle(field().element()).lineHeight)
  expect(rest).toBeGreaterThan(2 * line)
  expect(rest).toBeLessThan(3 * line)
  await field().fill(lines(2))
  expect(height()).toBeCloseTo(rest, 0)
  await field().fill(lines(4))
  expect(height()).toBeCloseTo(rest + 2 * line, 0)
  await field().fill(lines(9))
  expect(height()).toBeCloseTo(rest + 3 * line, 0)
  expect(field().element().scrollHeight).toBeGreaterThan(height())
  await field().fill('')
  expect(height()).toBeCloseTo(rest, 0)
})

test('without a bound it never scrolls, and stays as wide as its place', async () => {
  await renderPage(
    <div style={{ width: 300 }}>
      <GrowingField label="Mots" />
    </div>,
  )
  await field().fill(lines(40))
  const element = field().element()
  expect(element.scrollHeight).toBeLessThanOrEqual(Math.ceil(height()))
  await field().fill('un mot très long '.repeat(40))
  expect(element.getBoundingClientRect().width).toBeCloseTo(300, 0)
  expect(element.scrollWidth).toBeLessThanOrEqual(300)
})

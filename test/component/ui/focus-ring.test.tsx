import { TextInput } from '@mantine/core'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderPage } from '#test/component/render-app.tsx'

test('a date shows that it has the focus at each of its stops', async () => {
  await renderPage(
    <>
      <TextInput type="date" label="Échéance" />
      <button type="button">après</button>
    </>,
  )
  const field = page.getByLabelText('Échéance')
  await expect.element(field).toBeVisible()
  const stops: string[] = []
  await userEvent.tab()
  while (document.activeElement === field.element() && stops.length < 9) {
    stops.push(getComputedStyle(field.element()).outlineStyle)
    await userEvent.tab()
  }
  await expect.element(page.getByRole('button', { name: 'après' })).toHaveFocus()
  expect(stops).toEqual(['solid', 'solid', 'solid', 'solid'])
})

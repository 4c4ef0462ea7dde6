import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { HeldButton } from '#renderer/ui/keyboard/held-button.tsx'
import { renderPage } from '#test/component/render-app.tsx'

function Desk() {
  const [started, setStarted] = useState(0)
  return (
    <HeldButton busy={started > 0} onClick={() => setStarted(known => known + 1)}>
      Commencer ({started})
    </HeldButton>
  )
}

test('a button keeps the focus during the work it started, and starts it once', async () => {
  await renderPage(<Desk />)
  page.getByRole('button').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('button', { name: 'Commencer (1)' })).toHaveFocus()
  await expect.element(page.getByRole('button')).toHaveAttribute('aria-disabled', 'true')
  await userEvent.keyboard('{Enter} ')
  await expect.element(page.getByRole('button', { name: 'Commencer (1)' })).toHaveFocus()
})

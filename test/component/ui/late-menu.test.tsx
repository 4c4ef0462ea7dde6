import { Menu } from '@mantine/core'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { LateMenu } from '#renderer/ui/menu/late-menu.tsx'
import { expectAccessible } from '#test/component/axe.ts'
import { renderPage } from '#test/component/render-app.tsx'

let asked = 0

function Desk() {
  const [chosen, choose] = useState('rien')
  const entries = () => {
    asked += 1
    return ['Pomme', 'Poire'].map(fruit => (
      <Menu.Item key={fruit} onClick={() => choose(fruit)}>
        {fruit}
      </Menu.Item>
    ))
  }
  return (
    <main>
      <LateMenu button={<button type="button">Fruits</button>}>{entries}</LateMenu>
      <p>Choisi : {chosen}</p>
    </main>
  )
}

const opener = () => page.getByRole('button', { name: 'Fruits' })
const entry = (name: string) => page.getByRole('menuitem', { name })

test('a menu asks for its entries when it is opened, and its button says all along that it has one', async () => {
  asked = 0
  await renderPage(<Desk />)
  await expect.element(opener()).toHaveAttribute('aria-haspopup', 'menu')
  await expect.element(opener()).toHaveAttribute('aria-expanded', 'false')
  expect(asked).toBe(0)
  await opener().click()
  await expect.element(opener()).toHaveAttribute('aria-expanded', 'true')
  const menu = page.getByRole('menu', { name: 'Fruits' })
  await expect.element(menu).toBeVisible()
  expect(opener().element().getAttribute('aria-controls')).toBe(menu.element().id)
  await expectAccessible()
  await opener().click()
  await expect.element(menu).not.toBeInTheDocument()
  await expect.element(opener()).toHaveAttribute('aria-expanded', 'false')
})

test('by keys alone a menu is opened, gone through and left, and gives the focus back to its button each time', async () => {
  await renderPage(<Desk />)
  const button = opener().element() as HTMLElement
  button.focus()
  for (let time = 0; time < 2; time++) {
    await userEvent.keyboard('{Enter}')
    await expect.element(entry('Pomme')).toHaveFocus()
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
    await expect.element(opener()).toHaveFocus()
  }
  await userEvent.keyboard('{Enter}')
  await expect.element(entry('Pomme')).toHaveFocus()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(entry('Poire')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('Choisi : Poire')).toBeVisible()
  await expect.element(opener()).toHaveFocus()
  expect(opener().element()).toBe(button)
})

test('a click elsewhere closes it', async () => {
  await renderPage(<Desk />)
  await opener().click()
  await expect.element(entry('Pomme')).toBeVisible()
  await page.getByText('Choisi : rien').click()
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
})

import { Menu, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { keepFocus } from '#renderer/ui/keyboard/keep-focus.ts'
import { renderPage } from '#test/component/render-app.tsx'

/** A list whose items remove themselves, and a button that can be pressed twice. */
function Desk() {
  const [items, setItems] = useState(['un', 'deux', 'trois'])
  const [steps, setSteps] = useState(2)
  const [asked, setAsked] = useState(false)
  useEffect(() => keepFocus(), [])
  return (
    <>
      <ul>
        {items.map(item => (
          <li key={item}>
            <input aria-label={item} />
            <button type="button" onClick={() => setItems(items.filter(one => one !== item))}>
              Retirer {item}
            </button>
          </li>
        ))}
      </ul>
      <button type="button">Ajouter</button>
      <div>
        <button type="button" disabled={steps === 0} onClick={() => setSteps(steps - 1)}>
          Annuler
        </button>
        <button type="button">Rétablir</button>
      </div>
      <p>rien</p>
      <Menu>
        <Menu.Target>
          <button type="button">Autres</button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsked(true)}>Demander</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked && <Modal opened onClose={() => setAsked(false)} title="Question" />}
    </>
  )
}

const button = (name: string) => page.getByRole('button', { name })

const open = async () => {
  await renderPage(<Desk />)
  await expect.element(button('Ajouter')).toBeVisible()
}

test('what leaves the page hands the focus to what takes its place', async () => {
  await open()
  button('Retirer un').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByLabelText('deux')).toHaveFocus()
})

test('the last of a list hands it to the one before, the only one to what follows the list', async () => {
  await open()
  button('Retirer trois').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Retirer deux')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Retirer un')).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Ajouter')).toHaveFocus()
})

test('a button turned off by its own act hands it to its neighbour', async () => {
  await open()
  button('Annuler').element().focus()
  await userEvent.keyboard('{Enter}{Enter}')
  await expect.element(button('Rétablir')).toHaveFocus()
})

test('the next key finds its place, however early it is pressed', async () => {
  await open()
  button('Retirer un').element().focus()
  await userEvent.keyboard('{Enter}{Tab}')
  await expect.element(button('Retirer deux')).toHaveFocus()
})

test('the focus one has left elsewhere on purpose stays left', async () => {
  await open()
  button('Annuler').element().focus()
  await page.getByText('rien').click()
  await expect.poll(() => document.activeElement).toBe(document.body)
  const remove = button('Retirer un').element()
  if (remove instanceof HTMLElement) remove.click()
  await expect.element(page.getByLabelText('un', { exact: true })).not.toBeInTheDocument()
  await userEvent.keyboard('{Shift}')
  expect(document.activeElement).toBe(document.body)
})

test('a dialog that a menu opened gives it back to the button of the menu', async () => {
  await open()
  button('Autres').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('menuitem', { name: 'Demander' })).toHaveFocus()
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await expect.poll(() => document.activeElement?.closest('[role=dialog]')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  await expect.element(button('Autres')).toHaveFocus()
})

test('a notice that is closed gives it back to where one was in the page', async () => {
  await open()
  button('Ajouter').element().focus()
  notifications.show({ message: 'Fait.', closeButtonProps: { 'aria-label': 'Fermer' } })
  await expect.element(button('Fermer')).toBeVisible()
  button('Fermer').element().focus()
  await userEvent.keyboard('{Enter}')
  await expect.element(button('Ajouter')).toHaveFocus()
})

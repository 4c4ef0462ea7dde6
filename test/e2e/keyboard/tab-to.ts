import { expect, type Page } from '@playwright/test'
import { type FocusedElement, focusedElement } from './focused-element.ts'

type Options = {
  /** Presses allowed before the control counts as out of reach. */
  max?: number
  back?: boolean
}

/**
 * Presses Tab until the focus is on what is asked for, and fails with everything met on the way if it is not reached.
 * Every stop must show that it has the focus (WCAG 2.4.7).
 */
export async function tabTo(page: Page, role: string, name: string | RegExp, options: Options = {}): Promise<void> {
  const { max = 40, back = false } = options
  const met: string[] = []
  // A person waits until there is something on the page: keys pressed before lead nowhere.
  await page.locator('button, a[href], input').first().waitFor({ state: 'attached' })
  for (let presses = 0; presses <= max; presses += 1) {
    const here = await focusedElement(page)
    if (presses > 0) {
      met.push(words(here))
      if (here.role !== 'document') expect(here.ring, `focus is seen on ${words(here)}`).toBe(true)
    }
    if (isIt(here, role, name)) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`${role} ${name} was not met in ${max} presses of Tab:\n${met.join('\n')}`)
}

/** Presses F6, or Shift+F6, until the focus is on where that pane is entered; there are never more than seven panes. */
export async function paneTo(page: Page, role: string, name: string | RegExp, back = false): Promise<void> {
  const met: string[] = []
  for (let presses = 0; presses < 7; presses += 1) {
    await page.keyboard.press(back ? 'Shift+F6' : 'F6')
    const here = await focusedElement(page)
    met.push(words(here))
    if (isIt(here, role, name)) return
  }
  throw new Error(`no pane begins with ${role} ${name}:\n${met.join('\n')}`)
}

/** Waits until the focus is there by itself: on what a dialog opened, on what comes back when it closes. */
export async function expectFocus(page: Page, role: string, name: string | RegExp): Promise<void> {
  await expect(async () => {
    const here = await focusedElement(page)
    expect(words(here)).toBe(isIt(here, role, name) ? words(here) : `${role} ${name}`)
  }).toPass({ timeout: 10_000 })
}

const isIt = (here: FocusedElement, role: string, name: string | RegExp): boolean =>
  here.role === role && (typeof name === 'string' ? here.name === name : name.test(here.name))

const words = ({ role, name }: FocusedElement): string => `${role} “${name}”`

import type { Page } from '@playwright/test'
import { faults } from '#test/e2e/axe/faults.ts'
import { expect, test } from '#test/e2e/host.ts'
import type { Workbench } from '#test/e2e/workbench.ts'

const request = {
  committee: { name: 'Comité d’éthique', city: 'Villeneuve' },
  identity: { name: 'Ana Diaz', kind: 'member' as const },
  protection: 'passphrase' as const,
}

/** Asks for a passphrase by making a profile; `answer` is what the start page hears in the end. */
async function ask(page: Page, workbench: Workbench) {
  const answer = page.evaluate(input => window.delibere.invoke('profiles.create', input), request)
  const asking = await workbench.window('passphrase')
  await asking.locator('#secret').waitFor()
  return { answer, asking }
}

for (const theme of ['light', 'dark'] as const) {
  test(`the window has no accessibility fault, ${theme}`, async ({ page, workbench }) => {
    await page.evaluate(async chosen => {
      const settings = await window.delibere.invoke('settings.read', {})
      if (settings.ok) await window.delibere.invoke('settings.write', { ...settings.value, theme: chosen })
    }, theme)
    const { answer, asking } = await ask(page, workbench)
    await asking.locator('button[type=submit]').click()
    await expect(asking.getByRole('alert')).not.toBeEmpty()
    await asking.screenshot({ path: test.info().outputPath(`passphrase-${theme}.png`) })
    expect(await faults(asking)).toEqual([])
    // The window may be gone before the key is released.
    await asking.keyboard.press('Escape').catch(() => null)
    expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
  })
}

test('a passphrase is chosen by keyboard alone; too short or mistyped, the reason is said', async ({
  page,
  workbench,
}) => {
  const { answer, asking } = await ask(page, workbench)
  await expect(asking.locator('#secret')).toBeFocused()
  const type = async (secret: string, again: string) => {
    await asking.locator('#secret').fill('')
    await asking.locator('#again').fill('')
    await asking.locator('#secret').focus()
    await asking.keyboard.type(secret)
    await asking.keyboard.press('Tab')
    await asking.keyboard.type(again)
    // The window may be gone before the key is released.
    await asking.keyboard.press('Enter').catch(() => null)
  }
  await type('quatre mots sans', 'quatre mots avec')
  await expect(asking.getByRole('alert')).toContainText('diffèrent')
  await type('court', 'court')
  await expect(asking.getByRole('alert')).toContainText('12')
  const closed = asking.waitForEvent('close')
  await type('quatre mots sans rapport', 'quatre mots sans rapport')
  await closed
  expect(await answer).toMatchObject({ ok: true })
})

test('what is typed is hidden until one asks to see it', async ({ page, workbench }) => {
  const { answer, asking } = await ask(page, workbench)
  await expect(asking.locator('#secret')).toHaveAttribute('type', 'password')
  await asking.getByRole('checkbox').check()
  await expect(asking.locator('#secret')).toHaveAttribute('type', 'text')
  await asking.getByRole('button', { name: 'Annuler' }).click()
  expect(await answer).toEqual({ ok: false, error: { code: 'cancelled' } })
})

test('the page of the secret sees its own question only, and no other page sees it', async ({ page, workbench }) => {
  workbench.allowFaults(/ipc_refused/)
  const { answer, asking } = await ask(page, workbench)
  const refused = { ok: false, error: { code: 'refused' } }
  expect(await asking.evaluate(() => window.delibere.invoke('profiles.list', {}))).toEqual(refused)
  expect(await page.evaluate(() => window.delibere.invoke('passphrase.request', {}))).toEqual(refused)
  await asking.getByRole('button', { name: 'Annuler' }).click()
  await answer
})

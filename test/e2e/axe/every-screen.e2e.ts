import type { Page } from '@playwright/test'
import { faults, speak } from '#test/e2e/axe/faults.ts'
import { expect, test } from '#test/e2e/host.ts'
import { opinionOfAnotherAuthority } from '#test/e2e/screens/opinion-of-another-authority.ts'
import { tour } from '#test/e2e/screens/tour.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility fault, nor a field that a browser would fill, ${theme}`, async ({
    workbench,
  }, info) => {
    test.setTimeout(360_000)
    const folder = info.outputPath('acts')
    const unknownAuthority = await opinionOfAnotherAuthority(folder)
    const seen: string[] = []
    await tour(workbench, theme, { folder, unknownAuthority }, async (screen, page) => {
      seen.push(screen)
      expect.soft(await faults(page), screen).toEqual([])
      expect.soft(await rememberedFields(page), screen).toEqual([])
      // Words change nothing of the colours, so one theme is enough; the window of a secret does not change its language.
      if (theme === 'dark' || screen === 'passphrase') return
      await speak(page, 'en')
      expect.soft(await faults(page), `${screen}, in English`).toEqual([])
      await speak(page, 'fr')
    })
    expect(seen.length, 'screens seen').toBeGreaterThanOrEqual(18)
  })
}

/** Fields of text whose words a browser may write down to fill them again. */
const rememberedFields = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')]
      .filter(
        ({ type, autocomplete }) => !['radio', 'checkbox', 'file', 'hidden'].includes(type) && autocomplete !== 'off',
      )
      // Mantine measures the height of a text in a field of its own, which takes no setting.
      .filter(field => field.getAttribute('aria-label') !== 'autosize measurement')
      .map(field => field.outerHTML),
  )

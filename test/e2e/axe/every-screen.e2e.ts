import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { opinionOfAnotherAuthority } from '#test/e2e/screens/opinion-of-another-authority.ts'
import { tour } from '#test/e2e/screens/tour.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility fault, nor a field that a browser would fill, ${theme}`, async ({
    workbench,
  }, info) => {
    test.setTimeout(300_000)
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

async function speak(page: Page, language: 'fr' | 'en'): Promise<void> {
  await page.evaluate(async chosen => {
    const settings = await window.delibere.invoke('settings.read', {})
    if (settings.ok) await window.delibere.invoke('settings.write', { ...settings.value, language: chosen })
  }, language)
  await page.locator(`html[lang=${language}]`).waitFor()
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))))
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

/** What WCAG 2.0 to 2.2, A and AA, finds wrong on the window as it is. The host has no second page to open for axe. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(rules).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A link within a sentence of the piece has the height of its line, as SC 2.5.8 allows.
      .filter(({ html }) => id !== 'target-size' || !html.includes('pdfjs_internal_id'))
      .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

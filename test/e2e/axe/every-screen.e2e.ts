import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '#test/e2e/host.ts'
import { opinionOfAnotherAuthority } from '#test/e2e/screens/opinion-of-another-authority.ts'
import { tour } from '#test/e2e/screens/tour.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const theme of ['light', 'dark'] as const) {
  test(`no screen has an accessibility fault, ${theme}`, async ({ workbench }, info) => {
    test.setTimeout(120_000)
    const folder = info.outputPath('acts')
    const unknownAuthority = await opinionOfAnotherAuthority(folder)
    const seen: string[] = []
    await tour(workbench, theme, { folder, unknownAuthority }, async (screen, page) => {
      seen.push(screen)
      expect.soft(await faults(page), screen).toEqual([])
    })
    expect(seen.length, 'screens seen').toBeGreaterThanOrEqual(18)
  })
}

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

import { join, resolve } from 'node:path'
import { test } from '#test/e2e/host.ts'
import { tour } from '#test/e2e/screens/tour.ts'

const folder = process.env.PICTURES ?? resolve(import.meta.dirname, '../../docs/screenshots')

for (const theme of ['light', 'dark'] as const) {
  test(`every screen, ${theme}`, async ({ workbench }, info) => {
    await tour(workbench, theme, info.outputDir, async (screen, page) => {
      await page.screenshot({ caret: 'initial', path: join(folder, `${screen}-${theme}.png`) })
    })
  })
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from '#test/e2e/host.ts'
import { opinionOfAnotherAuthority } from '#test/e2e/screens/opinion-of-another-authority.ts'
import { tour } from '#test/e2e/screens/tour.ts'
import { lighten } from './lighten.ts'

/** Where the pictures go; PICTURES names another folder. */
const pictures = process.env.PICTURES ?? resolve(import.meta.dirname, '../../docs/screenshots')

for (const theme of ['light', 'dark'] as const) {
  test(`every screen, ${theme}`, async ({ workbench }) => {
    const folder = await mkdtemp(join(tmpdir(), 'delibere-pictures-'))
    const unknownAuthority = await opinionOfAnotherAuthority(folder)
    await tour(workbench, theme, { folder, unknownAuthority }, async (screen, page) => {
      // Hiding the caret would insert a style, which the policy of the pages refuses.
      const path = join(pictures, `${screen}-${theme}.png`)
      await page.screenshot({ caret: 'initial', path })
      await lighten(path)
    })
    await rm(folder, { recursive: true })
  })
}

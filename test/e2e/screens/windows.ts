import { expect, type Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'

/** Another window, opened by its key from this one, at the place this one shows. */
export async function anotherWindow(workbench: Workbench, page: Page): Promise<Page> {
  await page.keyboard.press('Control+Shift+N')
  await expect.poll(() => workbench.windows().length).toBe(2)
  const other = workbench.windows().find(one => one !== page)
  if (!other) throw new Error('no other window')
  await other.getByRole('navigation', { name: 'Navigation principale' }).waitFor()
  return other
}

import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that colours can break, and words cannot. */
const ofColours = ['color-contrast', 'link-in-text-block']
/** Nothing is worked out of what passes, nor the selectors of nodes that are shown whole. */
const said: RunOptions = { resultTypes: ['violations'], selectors: false }

/** What to look at: `words` and `colours` on a screen that was found without fault, and is the same but for these. */
type Look = 'everything' | 'words' | 'colours'

const withoutColours = Object.fromEntries(ofColours.map(rule => [rule, { enabled: false }]))
const options: Record<Look, RunOptions> = {
  everything: { ...said, runOnly: { type: 'tag', values: rules } },
  words: { ...said, runOnly: { type: 'tag', values: rules }, rules: withoutColours },
  colours: { ...said, runOnly: { type: 'rule', values: ofColours } },
}

/** Changes the language or the theme of the interface and waits until the page has followed. */
export async function change(page: Page, asked: { language?: 'fr' | 'en'; theme?: 'light' | 'dark' }): Promise<void> {
  await page.evaluate(async chosen => {
    const settings = await window.delibere.invoke('settings.read', {})
    if (settings.ok) await window.delibere.invoke('settings.write', { ...settings.value, ...chosen })
  }, asked)
  if (asked.language) await page.locator(`html[lang=${asked.language}]`).waitFor()
  if (asked.theme) await page.locator(`html[data-mantine-color-scheme=${asked.theme}]`).waitFor()
  await page.evaluate(async () => {
    // Two frames: what the change moves has begun to move.
    await new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(({ finished }) => finished.catch(() => null)))
  })
}

/** What WCAG 2.0 to 2.2, A and AA, finds wrong on the window as it is. */
export async function faults(page: Page, look: Look = 'everything'): Promise<string[]> {
  // Once a page: to send it and read it takes as long as to look at a screen.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    asked => (window as unknown as { axe: typeof axe }).axe.run(document, asked),
    options[look],
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // A link within a sentence of the piece has the height of its line, as SC 2.5.8 allows.
      .filter(({ html }) => id !== 'target-size' || !html.includes('pdfjs_internal_id'))
      .map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  )
}

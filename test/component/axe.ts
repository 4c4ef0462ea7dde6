import axe, { type RunOptions } from 'axe-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const every: RunOptions = { runOnly: { type: 'tag', values: rules } }
/** The rules that colours can break. */
const ofColours: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] }
/** Nothing is worked out of what passes, nor the selectors of nodes that are shown whole. */
const said: RunOptions = { resultTypes: ['violations'], selectors: false }

/** No fault of WCAG 2.0 to 2.2, A and AA, on what is on show. What axe cannot decide is left to the other tests. */
export const expectAccessible = (root: Element | Document = document) => expectNoFault(root, every)

/** The same of a screen that was found without fault, and has other colours since. */
export const expectLegible = (root: Element | Document = document) => expectNoFault(root, ofColours)

async function expectNoFault(root: Element | Document, rules: RunOptions): Promise<void> {
  await still()
  const { violations } = await axe.run(root, { ...rules, ...said })
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
  expect(faults).toEqual([])
}

/** A dialog that is still fading in has half of its contrast: what moves once is waited for, and what is about to. */
async function still(): Promise<void> {
  while (true) {
    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    if (ending.length === 0) return
    await Promise.all(ending.map(animation => animation.finished.catch(() => null)))
  }
}

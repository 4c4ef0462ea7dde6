import axe from 'axe-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No fault of WCAG 2.0 to 2.2, A and AA, on what is on show. What axe cannot decide is left to the other tests. */
export async function expectAccessible(root: Element | Document = document): Promise<void> {
  await still()
  const { violations } = await axe.run(root, { runOnly: { type: 'tag', values: rules } })
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

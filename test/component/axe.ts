import axe from 'axe-core'
import { expect } from 'vitest'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** No fault of WCAG 2.0 to 2.2, A and AA, on what is on show. What axe cannot decide is left to the other tests. */
export async function expectAccessible(root: Element | Document = document): Promise<void> {
  const { violations } = await axe.run(root, { runOnly: { type: 'tag', values: rules } })
  const faults = violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html} ${node.failureSummary}`))
  expect(faults).toEqual([])
}

import { describe, expect, it } from 'vitest'
import { markedInOrder } from '#renderer/ui/pdf/page-words.ts'
import { chanceOf, type Run, runningColumns, runsOf, written } from '#test/unit/text/reading-order/made-pages.ts'

type Items = Parameters<typeof markedInOrder>[0]

/** Each line of the page in a paragraph of its own column, as a tagged file marks it. */
function tagged(runs: readonly Run[]): Items {
  return runs.flatMap((run, index) => [
    { type: 'beginMarkedContentProps', id: `p_mc${index}`, tag: 'Span' },
    run,
    { type: 'endMarkedContent' },
  ]) as unknown as Items
}

const page = runningColumns(chanceOf(11), { count: 2, lines: 20, isEven: true })
const wordsOf = (items: Items) => items.flatMap(item => ('str' in item && item.str.trim() !== '' ? [item.str] : []))

describe('the items of a text layer', () => {
  it('are laid in the order they are read, each in its own mark, every mark closed', () => {
    const items = markedInOrder(tagged(runsOf(written.byHeight(page))))
    expect(wordsOf(items)).toEqual(page.columns.flat().map(({ text }) => text))
    let depth = 0
    for (const item of items) {
      if ('str' in item) expect(depth).toBe(1)
      else depth += item.type === 'endMarkedContent' ? -1 : 1
    }
    expect(depth).toBe(0)
  })

  it('of one mark around both columns stay in it, and no identifier comes twice', () => {
    const all = { type: 'beginMarkedContentProps', id: 'p_mc_all', tag: 'Sect' }
    const inside = tagged(runsOf(written.byHeight(page)))
    const items = markedInOrder([all, ...inside, { type: 'endMarkedContent' }] as Items)
    const identifiers = items.flatMap(item => ('id' in item && item.id ? [item.id] : []))
    expect(new Set(identifiers).size).toBe(identifiers.length)
    expect(items.filter(item => 'id' in item && item.id === 'p_mc_all')).toHaveLength(1)
  })

  it('are given as they came where the page is in order', () => {
    const items = tagged(runsOf(written.byColumn(page)))
    expect(markedInOrder(items)).toEqual(items)
  })
})

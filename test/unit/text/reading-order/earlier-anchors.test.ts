import fc from 'fast-check'
import { expect, it } from 'vitest'
import { makeAnchor, reanchor } from '#shared/text/anchor.ts'
import { pageText } from '#shared/text/page-text.ts'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import { relocate, searchedDocument } from '#shared/text/relocate.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { chanceOf, runningColumns, runsOf, written } from './made-pages.ts'

it('a passage of a line, anchored in the order of the file, is found again in the order it is read', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 2, max: 3 }), (seed, count) => {
      const runs = runsOf(written.byHeight(runningColumns(chanceOf(seed), { count, lines: 24 })))
      const [before, after] = [pageText(runs), pageText(inReadingOrder(runs))]
      expect(after).not.toBe(before)
      for (const { str } of runs) {
        if (str.trim() === '') continue
        const start = before.indexOf(str)
        const made = makeAnchor(1, before, { start, end: start + str.length }, [], 'pdfjs-5.6.205')
        const found = reanchor(made, after)
        if (found.how === 'orphan') throw new Error(`« ${str} » is lost`)
        expect(after.slice(found.span.start, found.span.end)).toBe(str)
        const relocated = relocate(made, searchedDocument([after]))
        // A line shorter than what tells it from others is for a person to find.
        if (str.length >= 24) expect(relocated.fate === 'anchored' || relocated.fate === 'moved').toBe(true)
      }
    }),
    propertySeed(30),
  )
})

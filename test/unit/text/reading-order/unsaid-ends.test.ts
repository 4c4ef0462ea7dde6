import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageText } from '#shared/text/page-text.ts'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import { placed, type Run, runsOf } from './made-pages.ts'

const turns = fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>
/** As written by a program that marks its parts: neither the end of a line nor white is said. */
const unsaid = (runs: readonly Run[]): Run[] =>
  runs.filter(({ str }) => str.trim() !== '').map(run => ({ ...run, hasEOL: false }))
const read = (runs: readonly Run[]) => pageText(inReadingOrder(unsaid(runs)))
const size = 10

describe('a line ends, though the extractor does not say so', () => {
  it('before the foot of the page, whichever way it lies', () => {
    fc.assert(
      fc.property(turns, fc.integer({ min: 20, max: 600 }), (turn, below) => {
        const [last, foot] = [placed('le projet', 60, 100, size), placed('Fiche 14', 60, 100 + below, size)]
        expect(read(runsOf([last, foot], turn))).toBe('le projet\nFiche 14')
      }),
      propertySeed(60),
    )
  })

  it('before what stands further on, or back, on its line', () => {
    const [left, right] = [placed('14', 60, 100, size), placed('Fiche', 400, 100, size)]
    expect(read(runsOf([left, right]))).toBe('14\nFiche')
    expect(read(runsOf([right, left]))).toBe('Fiche\n14')
  })

  it('between words drawn twice over', () => {
    const title = placed('Novembre 2026', 60, 100, size)
    expect(read(runsOf([title, { ...title, x: 60.5 }]))).toBe('Novembre 2026\nNovembre 2026')
  })
})

describe('no line ends', () => {
  it('between parts of one word, nor at the number of a note', () => {
    const start = placed('algo', 60, 100, size)
    const rest = placed('rithme', 60 + start.width, 100, size)
    const note = placed('1', rest.x + rest.width, 96, 6)
    expect(read(runsOf([start, rest, note]))).toBe('algorithme1')
  })

  it('where white or the end of a line is said already', () => {
    const [left, right] = [placed('14 ', 60, 100, size), placed('Fiche', 400, 100, size)]
    const said = runsOf([left, right]).map((run, at) => ({ ...run, hasEOL: at === 0 && run.str !== '14 ' }))
    expect(inReadingOrder(said)).toBe(said)
  })

  it('between letters that stand aslant', () => {
    const [a, b] = runsOf([placed('pro', 60, 100, size), placed('jet', 80, 120, size)]) as [Run, Run]
    const slanted = [a, b].map(run => ({ ...run, hasEOL: false, transform: [7, 7, -7, 7, ...run.transform.slice(4)] }))
    expect(inReadingOrder(slanted)).toBe(slanted)
  })
})

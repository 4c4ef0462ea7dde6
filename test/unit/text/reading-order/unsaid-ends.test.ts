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

/** A page that was laid askew on the glass. */
function askew(run: Run, degrees: number): Run {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = run.transform
  const turned = (right: number, up: number) => [right * cos - up * sin, right * sin + up * cos]
  return { ...run, transform: [...turned(a, b), ...turned(c, d), ...turned(x, y)] }
}

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
    const start = placed('Novem', 60, 100, size)
    const rest = placed('bre', start.x + start.width, 100, size)
    expect(read(runsOf([start, rest, start, rest]))).toBe('Novembre\nNovembre')
  })
})

describe('no line ends', () => {
  it('between parts of one word, nor at the number of a note', () => {
    const start = placed('algo', 60, 100, size)
    const rest = placed('rithme', 60 + start.width, 100, size)
    const note = placed('1', rest.x + rest.width, 96, 6)
    expect(read(runsOf([start, rest, note]))).toBe('algorithme1')
  })

  it('in letters that stand low or high beside a line, nor after them', () => {
    const formula = placed('CO', 60, 100, 12)
    const low = placed('2', formula.x + formula.width, 106, 6)
    const rest = placed('eq', low.x + low.width, 100, 12)
    expect(read(runsOf([formula, low, rest]))).toBe('CO2eq')
    const one = placed('1', 60, 100, 12)
    expect(read(runsOf([one, placed('er', one.x + one.width, 91, 6)]))).toBe('1er')
  })

  it('in what a scan has askew, however long the line', () => {
    const line = placed('Le service rend compte à la commission de chaque trai', 60, 100, size)
    const rest = placed('tement', line.x + line.width, 100, size)
    fc.assert(
      fc.property(turns, fc.double({ min: -4.9, max: 4.9, noNaN: true }), (turn, degrees) => {
        const runs = runsOf([line, rest], turn).map(run => askew(run, degrees))
        expect(read(runs)).toBe('Le service rend compte à la commission de chaque traitement')
        const foot = placed('Fiche 14', 60, 160, size)
        expect(read(runsOf([line, foot], turn).map(run => askew(run, degrees)))).toBe(`${line.text}\nFiche 14`)
      }),
      propertySeed(60),
    )
  })

  it('between letters one under the other, in vertical writing', () => {
    const column = (str: string, y: number): Run => ({
      ...{ str, transform: [12, 0, 0, 12, 300, y], width: 12, height: 12 * str.length, hasEOL: false },
    })
    expect(read([column('審査', 700), column('基', 676), column('準', 664)])).toBe('審査基準')
    expect(read([column('審査', 700), column('基準', 400)])).toBe('審査\n基準')
  })

  it('where widths that a font has wrong make each part of a word reach over the next', () => {
    const parts = ['algo', 'rith', 'mique'].map((text, at) => placed(text, 60 + 20 * at, 100, size, 12 * text.length))
    expect(read(runsOf(parts))).toBe('algorithmique')
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

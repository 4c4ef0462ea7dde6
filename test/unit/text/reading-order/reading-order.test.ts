import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageText } from '#shared/text/page-text.ts'
import { inReadingOrder } from '#shared/text/reading-order/in-reading-order.ts'
import { readingOrder } from '#shared/text/reading-order/reading-order.ts'
import { propertySeed } from '#test/unit/property-seed.ts'
import * as made from './made-pages.ts'
import { chanceOf, type Placed, placed, type Run, runningColumns, runsOf, written } from './made-pages.ts'

const seeds = fc.integer({ min: 0, max: 2 ** 31 })
const turns = fc.constantFrom(0, 1, 2, 3) as fc.Arbitrary<0 | 1 | 2 | 3>
const across = fc.constantFrom('byRank', 'byHeight') as fc.Arbitrary<'byRank' | 'byHeight'>

const wordsOf = (items: readonly { str: string }[]) => items.map(({ str }) => str.trim()).filter(Boolean)
const textsOf = (texts: readonly Placed[]) => texts.map(({ text }) => text)
const expectUnmoved = (runs: Run[]) => expect(inReadingOrder(runs)).toBe(runs)
const expectRead = (runs: Run[], texts: readonly Placed[]) =>
  expect(wordsOf(inReadingOrder(runs))).toEqual(textsOf(texts))
const holds = <Values>(property: fc.IProperty<Values>) => fc.assert(property, propertySeed(60))

describe('columns of running text', () => {
  it('written line by line across the page are read one after the other, whichever way the page lies', () => {
    holds(
      fc.property(seeds, fc.integer({ min: 2, max: 3 }), across, turns, (seed, count, how, turn) => {
        const page = runningColumns(chanceOf(seed), { count, lines: 16 + (seed % 50) })
        expectRead(runsOf(written[how](page), turn), page.columns.flat())
      }),
    )
  })

  it('of a script that reads leftward begin on the right', () => {
    holds(
      fc.property(seeds, fc.integer({ min: 2, max: 3 }), across, (seed, count, how) => {
        const page = runningColumns(chanceOf(seed), { count, lines: 16, script: 'arabic' })
        expectRead(runsOf(written[how](page)), page.columns.flat())
      }),
    )
  })

  it('written one after the other stay as they are, and so does a single one', () => {
    holds(
      fc.property(seeds, fc.integer({ min: 1, max: 3 }), turns, (seed, count, turn) => {
        const page = runningColumns(chanceOf(seed), { count, lines: 4 + (seed % 50) })
        expectUnmoved(runsOf(written.byColumn(page), turn))
      }),
    )
  })

  it('end their lines where they now end, and white between columns says nothing', () => {
    const page = runningColumns(chanceOf(7), { count: 2, lines: 14, isEven: true })
    const runs = runsOf(written.byHeight(page))
    expect(pageText(runs)).toContain(` ${page.columns[1]?.[0]?.text}\n`)
    expect(pageText(inReadingOrder(runs)).trimEnd()).toBe(textsOf(page.columns.flat()).join('\n'))
  })
})

describe('what stands across the columns', () => {
  it('parts them: a title, a short heading with white around it, a table, notes at the foot', () => {
    holds(
      fc.property(seeds, across, (seed, how) => {
        const chance = chanceOf(seed)
        const title = placed('Avis du comité sur le traitement des demandes de logement de la commune', 60, 40, 16)
        const first = runningColumns(chance, { count: 2, lines: 18, top: 80 })
        const heading = placed('Sur la nécessité', 50, first.bottom + 40, 11)
        const second = runningColumns(chance, { count: 2, lines: 18, top: heading.y + 40 })
        const cells = made.table(chance, 6, second.bottom + 60)
        const lowest = Math.max(...cells.map(({ y }) => y))
        const [note = ''] = made.filledLines(chance, 1, 480, 7, 'latin')
        const foot = [placed(note, 50, lowest + 60, 7), placed('12', 297, lowest + 90, 9)]
        const around = (one: Placed[], other: Placed[]) => [title, ...one, heading, ...other, ...cells, ...foot]
        expectRead(
          runsOf(around(written[how](first), written[how](second))),
          around(first.columns.flat(), second.columns.flat()),
        )
      }),
    )
  })

  it('reads the notes of a column after its text, and those of both after both where they begin at one height', () => {
    const page = runningColumns(chanceOf(3), { count: 2, lines: 20, isEven: true })
    const notesBelow = (heights: number[]) =>
      page.columns.map(([first], column) =>
        made
          .filledLines(chanceOf(column), 6, 180, 7, 'latin')
          .map((text, row) => placed(text, first?.x ?? 0, (heights[column] ?? 0) + row * 9, 7)),
      )
    const below = page.bottom + 18
    const [left = [], right = []] = page.columns
    for (const [heights, isLevel] of [[[below, below + 23], false] as const, [[below, below], true] as const]) {
      const [leftNotes = [], rightNotes = []] = notesBelow([...heights])
      const whole = {
        ...page,
        columns: [
          [...left, ...leftNotes],
          [...right, ...rightNotes],
        ],
      }
      const read = isLevel ? [left, right, leftNotes, rightNotes] : [left, leftNotes, right, rightNotes]
      expectRead(runsOf(written.byHeight(whole)), read.flat())
    }
  })
})

describe('what is no running text stays in the order of the file', () => {
  it('tables, row by row', () => {
    holds(
      fc.property(seeds, turns, (seed, turn) => {
        const chance = chanceOf(seed)
        expectUnmoved(runsOf(made.table(chance, 3 + (seed % 60), 60), turn))
      }),
    )
  })

  it('tables with cells of several lines', () => {
    holds(
      fc.property(seeds, fc.boolean(), (seed, isByLine) => {
        const runs = runsOf(made.tableOfText(chanceOf(seed), 4 + (seed % 12), 60, isByLine))
        if (isByLine) expect(rowsInTurn(runs, inReadingOrder(runs))).toBe(true)
        else expectUnmoved(runs)
      }),
    )
  })

  it('the head of a letter, labels with their values, numbers in the margin, a table of contents', () => {
    const sides = (left: string[], right: string[], x = 320) =>
      left.flatMap((text, row) => [placed(text, 50, 60 + 14 * row, 10), placed(right[row] ?? '', x, 60 + 14 * row, 10)])
    const letter = sides(
      ['Ville de Nantes', 'Direction des données', '2, rue de l’Hôtel-de-Ville', '44000 Nantes', 'Affaire suivie par'],
      ['Madame la présidente', 'du comité d’éthique', '1, place Royale', '44000 Nantes', 'Nantes, le 3 mars 2026'],
    )
    const form = sides(
      ['Nom', 'Direction', 'Fournisseur', 'Finalité', 'Base légale', 'Durée', 'Destinataires', 'Coût'],
      made.filledLines(chanceOf(5), 8, 300, 10, 'latin'),
      150,
    )
    const numbered = made
      .filledLines(chanceOf(6), 20, 400, 10, 'latin')
      .flatMap((text, row) => [placed(`${row + 1}`, 40, 60 + 14 * row, 8), placed(text, 80, 60 + 14 * row, 10)])
    const contents = sides(
      made.filledLines(chanceOf(8), 12, 380, 10, 'latin'),
      Array.from({ length: 12 }, (_, at) => `${3 * at + 2}`),
      520,
    )
    for (const texts of [letter, form, numbered, contents]) expectUnmoved(runsOf(texts))
  })
})

/** Whether no line of a row of cells is read before one of a row above, rows being told by the white above them. */
function rowsInTurn(runs: readonly Run[], ordered: readonly Run[]): boolean {
  const heightOf = ({ transform }: Run) => Math.round(-(transform[5] ?? 0))
  const heights = [...new Set(runs.map(heightOf))].toSorted((a, b) => a - b)
  const pitch = Math.min(...heights.slice(1).map((y, index) => y - (heights[index] ?? 0)))
  const rowOf = new Map<number, number>()
  let row = 0
  for (const [index, y] of heights.entries()) {
    if (index > 0 && y - (heights[index - 1] ?? 0) > 1.3 * pitch) row += 1
    rowOf.set(y, row)
  }
  const rows = ordered.map(run => rowOf.get(heightOf(run)) ?? 0)
  return rows.every((one, index) => index === 0 || one >= (rows[index - 1] ?? 0))
}

describe('of any page whatever', () => {
  const anything = fc.array(
    fc.record({
      str: fc.oneof(fc.string(), fc.constantFrom(' ', '', 'un texte qui continue de ligne en', 'Article 3.', '12')),
      transform: fc.array(fc.oneof(fc.integer({ min: -40, max: 600 }), fc.double()), { minLength: 0, maxLength: 6 }),
      width: fc.oneof(fc.integer({ min: -10, max: 300 }), fc.double()),
      height: fc.integer({ min: 0, max: 20 }),
      hasEOL: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  const mixed = fc.tuple(seeds, fc.integer({ min: 1, max: 4 })).map(([seed, count]) => {
    const chance = chanceOf(seed)
    const page = runningColumns(chance, { count, lines: 20 })
    const texts = [...written.byHeight(page), ...made.table(chance, 8, 200), ...made.tableOfText(chance, 4, 300, true)]
    return runsOf(chance() < 0.3 ? texts.toSorted((a, b) => a.y - b.y) : texts)
  })

  it('every run is read once, and what is in order stays', () => {
    holds(
      fc.property(fc.oneof(anything, mixed), runs => {
        const order = readingOrder(runs)
        expect(order.toSorted((a, b) => a - b)).toEqual(runs.map((_, index) => index))
        const ordered = inReadingOrder(runs)
        expect(inReadingOrder(ordered)).toBe(ordered)
      }),
    )
  })

  // Comparing each run with every other would not end within the time a test has.
  it('pages of tens of thousands of runs are read as others', () => {
    const isMoved = (runs: Run[]) => inReadingOrder(runs) !== runs
    const page = runningColumns(chanceOf(1), { count: 2, lines: 20_000 })
    const text = isMoved(runsOf(written.byHeight(page)))
    const cells = isMoved(runsOf(made.table(chanceOf(3), 3000, 60)))
    const dots = Array.from({ length: 50_000 }, (_, at) =>
      placed('.', 10 * (at % 400), 10 * Math.floor(at / 400) + (at % 7), 4),
    )
    const picture = isMoved(runsOf(dots))
    // White stands beside every row of it between any two of its sixteen columns.
    const wide = Array.from({ length: 30_000 }, (_, at) =>
      placed('Un avis rendu sur une saisine de la commune', 50 * (at % 16), 12 * Math.floor(at / 16), 10, 30),
    )
    const table = isMoved(runsOf(wide))
    expect([text, cells, picture, table]).toEqual([true, false, false, false])
  })
})

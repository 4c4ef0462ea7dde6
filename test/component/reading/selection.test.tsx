import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { repositoryFile } from '#test/component/stored-file.ts'
import { annotationsIn, button, laidOut } from './acts.ts'
import { click, drag, type Point } from './mouse.ts'
import { boxOf, expectSameBox, extentOf, markBoxes } from './places.ts'
import { openReading } from './reading-desk.tsx'
import { numberedPages, type Page, textPdf } from './text-pdf.ts'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

const turns = [0, 90, 180, 270] as const
type Turn = (typeof turns)[number]

/**
 * A place in the first letter of some words and one in the last, on a page turned clockwise by so much: a quarter of the
 * letter from where the words begin and end, which of a narrow one is less than a pixel.
 */
function ends(words: string, turn: Turn, last = words): { from: Point; to: Point } {
  const within = ({ left, right, top, bottom, width, height }: DOMRect, share: number): Point => {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2]
    if (turn === 90) return { x, y: top + height * share }
    if (turn === 180) return { x: right - width * share, y }
    if (turn === 270) return { x, y: bottom - height * share }
    return { x: left + width * share, y }
  }
  return { from: within(boxOf(words, [0, 1]), 0.25), to: within(boxOf(last, [last.length - 1, last.length]), 0.75) }
}
const middleOf = (words: string): Point => {
  const { left, right, top, bottom } = boxOf(words)
  return { x: (left + right) / 2, y: (top + bottom) / 2 }
}
const chosen = () => window.getSelection()?.toString()
const turnRight = async (words: string) => {
  const before = boxOf(words)
  await button('Affichage du document').click()
  await page.getByRole('menuitem', { name: 'Pivoter à droite' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.poll(() => boxOf(words).width > boxOf(words).height).toBe(before.width < before.height)
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
}

const lines = [
  { text: 'Le comité rend un avis motivé.', x: 150, y: 500 },
  { text: 'La commune en tient compte.', x: 150, y: 480 },
  { text: 'Le public le lit en entier.', x: 150, y: 460 },
]

describe('words dragged over', () => {
  for (const rotate of turns) {
    for (const turned of [false, true]) {
      test(`on a page turned by ${rotate}°${turned ? ', and the view by 90°,' : ''} are quoted and boxed as on one that is not`, async () => {
        const { store } = await openReading(textPdf([{ rotate, lines }]))
        await laidOut('La commune en tient compte.')
        if (turned) await turnRight('commune')
        const turn = ((rotate + (turned ? 90 : 0)) % 360) as Turn
        const { from, to } = ends('comité', turn, 'commune en tient')
        await drag(from, to)
        await button('Surligner').click()
        const [made] = await annotationsIn(store, 1)
        expect(made?.target.quote.exact).toBe('comité rend un avis motivé.\nLa commune en tient')
        const quads = made?.target.quads ?? []
        expect(quads).toHaveLength(2)
        const [first, second] = quads.map(quad => extentOf(quad))
        // Helvetica 12: « Le » and a space are 16.7 points wide. Within a run letters are laid out by a font that stands
        // in for the one drawn, a point off at most two.
        expect(Math.abs((first?.[0] ?? 0) - 166.7)).toBeLessThan(2)
        expect(Math.abs((second?.[0] ?? 0) - 150)).toBeLessThan(1)
        expect(first?.[1]).toBeGreaterThan(494)
        expect(first?.[3]).toBeLessThan(514)
        expect(second?.[1]).toBeGreaterThan(474)
        expect(second?.[3]).toBeLessThan(494)
        // Upper left, upper right, lower left, lower right of the words as one reads them, whatever the turn.
        for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] of quads) {
          expect(x1).toBeCloseTo(x3, 1)
          expect(x2).toBeCloseTo(x4, 1)
          expect(y1).toBeCloseTo(y2, 1)
          expect(y3).toBeCloseTo(y4, 1)
          expect(x2 - x1).toBeGreaterThan(40)
          expect(y1 - y3).toBeGreaterThan(8)
        }
        expectSameBox(markBoxes()[1], boxOf('La commune en tient'))
      })
    }
  }

  test('in a column stay in it, and go on in the next one in the order one reads', async () => {
    const left = ['Premier alinéa', 'de la colonne', 'de gauche ici'].map((text, row) => ({
      text,
      x: 72,
      y: 700 - 16 * row,
    }))
    const right = ['Second alinéa', 'de la colonne', 'de droite là'].map((text, row) => ({
      text,
      x: 320,
      y: 700 - 16 * row,
    }))
    const { store } = await openReading(textPdf([{ lines: [...left, ...right] }]))
    await laidOut('Second alinéa')
    await drag(ends('Premier', 0).from, ends('gauche', 0).to)
    await button('Surligner').click()
    const [column] = await annotationsIn(store, 1)
    expect(column?.target.quote.exact).toBe('Premier alinéa\nde la colonne\nde gauche')
    for (const quad of column?.target.quads ?? []) expect(extentOf(quad)[2]).toBeLessThan(200)
    await drag(ends('gauche', 0).from, ends('Second', 0).to)
    await button('Surligner').click()
    const across = (await annotationsIn(store, 2)).find(({ id }) => id !== column?.id)
    expect(across?.target.quote.exact).toBe('gauche ici\nSecond')
    const [below, above] = (across?.target.quads ?? []).map(quad => extentOf(quad))
    expect(across?.target.quads).toHaveLength(2)
    expect(below?.[2]).toBeLessThan(200)
    expect(above?.[0]).toBeCloseTo(320, 0)
  })

  test('from a margin to the white beside a short last line, or below it, keep whole lines of their column', async () => {
    const left = ['Premier alinéa de gauche', 'qui finit', 'ici'].map((text, row) => ({
      text,
      x: 72,
      y: 700 - 16 * row,
    }))
    const right = ['Second alinéa', 'de la colonne', 'de droite'].map((text, row) => ({
      text,
      x: 320,
      y: 700 - 16 * row,
    }))
    const { store } = await openReading(textPdf([{ lines: [...left, ...right] }]))
    await laidOut('Second alinéa')
    const [first, last] = [boxOf('qui finit'), boxOf('ici')]
    const middle = (box: DOMRect) => (box.top + box.bottom) / 2
    const margin = { x: first.left - 12, y: middle(first) }
    for (const [index, to] of [
      { x: last.right + 90, y: middle(last) },
      { x: last.right + 8, y: last.bottom + 30 },
    ].entries()) {
      await drag(margin, to)
      await expect.poll(chosen).toBe('qui finit\nici')
      await button('Surligner').click()
      const notes = await annotationsIn(store, index + 1)
      expect(new Set(notes.map(({ target }) => target.quote.exact))).toEqual(new Set(['qui finit\nici']))
    }
  })

  test('that stand at one height in two columns keep a box each', async () => {
    const { store } = await openReading(
      textPdf([
        {
          lines: [
            { text: 'dernier mot à gauche', x: 72, y: 700 },
            { text: 'premier mot à droite', x: 320, y: 700 },
          ],
        },
      ]),
    )
    await laidOut('premier mot à droite')
    await drag(ends('mot à gauche', 0).from, ends('premier', 0).to)
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quads).toHaveLength(2)
    expect(extentOf(made?.target.quads[0])[2]).toBeLessThan(200)
  })

  test('over two pages are a passage on each', async () => {
    const bottom = (text: string): Page => ({
      lines: [
        { text: `${text} commence`, x: 72, y: 790 },
        { text: `${text} finit`, x: 72, y: 60 },
      ],
    })
    const { store } = await openReading(textPdf([bottom('Un'), bottom('Deux')]))
    await laidOut('Deux commence')
    const scroller = page.getByRole('region', { name: 'AIPD', exact: true }).element()
    scroller.scrollTop = boxOf('Un finit').top - scroller.getBoundingClientRect().top - 300
    await expect.poll(() => boxOf('Deux commence').bottom).toBeLessThan(scroller.getBoundingClientRect().bottom)
    await drag(ends('finit', 0).from, ends('Deux', 0).to)
    await button('Surligner').click()
    const made = await annotationsIn(store, 2)
    const quotes = made
      .toSorted((a, b) => a.target.page - b.target.page)
      .map(({ target }) => [target.page, target.quote.exact])
    expect(quotes).toEqual([
      [1, 'finit'],
      [2, 'Deux'],
    ])
  })
})

describe('clicks on words', () => {
  test.each(turns)('choose the word, then the line, on a page turned by %i°', async rotate => {
    await openReading(textPdf([{ rotate, lines }]))
    await laidOut('La commune en tient compte.')
    for (const word of ['comité', 'motivé', 'tient', 'entier', 'Le public']) {
      const target = word.split(' ').at(-1) ?? word
      await click(middleOf(target), 2)
      expect(chosen()).toBe(target)
      window.getSelection()?.removeAllRanges()
    }
    await click(middleOf('tient'), 3)
    expect(chosen()).toBe('La commune en tient compte.')
  })

  test('choose a line of several runs whole, and become a passage of it alone', async () => {
    const { store } = await openReading(
      textPdf([
        {
          lines: [
            { text: 'Article 12', x: 72, y: 700 },
            { text: 'les agents signent', x: 150, y: 700 },
            { text: 'la ligne suivante', x: 72, y: 684 },
          ],
        },
      ]),
    )
    await laidOut('les agents signent')
    await click(middleOf('agents'), 3)
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact.replaceAll(/\s+/g, ' ')).toBe('Article 12 les agents signent')
  })

  test('in a real report choose what one reads', async () => {
    await openReading(await repositoryFile('resources/demo/files/etalab-algorithmes-publics-et-responsabilites.pdf'))
    await expect.poll(() => document.querySelectorAll('.textLayer span').length).toBeGreaterThan(20)
    for (const word of ['responsabilités', 'administrations', 'prédéterminées']) {
      await expect.poll(() => boxOf(word).width).toBeGreaterThan(5)
      await click(middleOf(word), 2)
      expect(chosen()).toBe(word)
      window.getSelection()?.removeAllRanges()
    }
  })
})

test('a page of numbered lines is quoted as it is printed', async () => {
  const { store } = await openReading(textPdf(numberedPages(1)))
  await laidOut()
  await drag(ends('Analyse', 0).from, ends('avant tout envoi.', 0).to)
  await button('Surligner').click()
  const [made] = await annotationsIn(store, 1)
  expect(made?.target.quote.exact).toBe(
    "Analyse d'impact\nCette ligne est sur la page 1 du document.\nUn gestionnaire valide la liste avant tout envoi.",
  )
  expect(made?.target.quads).toHaveLength(3)
})

import { notifications } from '@mantine/notifications'
import { beforeEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { annotationsIn, button, laidOut } from './acts.ts'
import { drag } from './mouse.ts'
import { boxOf, expectSameBox, extentOf, markBoxes } from './places.ts'
import { aNote, openReading } from './reading-desk.tsx'
import { textPdf } from './text-pdf.ts'
import { acrossColumns, leftColumn, rightColumn } from './two-columns.ts'

beforeEach(() => {
  window.getSelection()?.removeAllRanges()
  notifications.clean()
})

const acrossPdf = (rotate: 0 | 90 | 180 | 270 = 0) => textPdf([{ rotate, lines: acrossColumns }])
const chosen = () => window.getSelection()?.toString()
/** As the page says it. */
const whole = (lines: readonly string[]) => lines.join('\n')

/** A drag from before the first letter of some words to after the last of others, on a page turned by quarters. */
function dragOver(first: string, last: string, turn: 0 | 90 | 180 | 270): Promise<void> {
  const [from, to] = [boxOf(first), boxOf(last)]
  const across = (box: DOMRect) => (box.top + box.bottom) / 2
  const down = (box: DOMRect) => (box.left + box.right) / 2
  if (turn === 90) return drag({ x: down(from), y: from.top + 1 }, { x: down(to), y: to.bottom - 1 })
  if (turn === 180) return drag({ x: from.right - 1, y: across(from) }, { x: to.left + 1, y: across(to) })
  if (turn === 270) return drag({ x: down(from), y: from.bottom - 1 }, { x: down(to), y: to.top + 1 })
  return drag({ x: from.left + 1, y: across(from) }, { x: to.right - 1, y: across(to) })
}

async function turnRight(): Promise<void> {
  await button('Affichage du document').click()
  await page.getByRole('menuitem', { name: 'Pivoter à droite' }).click()
  await userEvent.keyboard('{Escape}')
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument()
}

describe('on a page of two columns whose file is written line by line across both', () => {
  for (const rotate of [0, 90, 180, 270] as const) {
    for (const turned of [false, true]) {
      test(`turned by ${rotate}°${turned ? ', and the view by 90°' : ''}, a drag down a column quotes that column alone`, async () => {
        const { store } = await openReading(acrossPdf(rotate))
        await laidOut('le conseil municipal')
        const turn = ((rotate + (turned ? 90 : 0)) % 360) as 0 | 90 | 180 | 270
        if (turned) {
          await turnRight()
          const isUpright = turn === 0 || turn === 180
          await expect.poll(() => boxOf('Le comité').width > boxOf('Le comité').height).toBe(isUpright)
        }
        await dragOver('Le comité', 'mois de mars.', turn)
        await button('Surligner').click()
        const [made] = await annotationsIn(store, 1)
        expect(made?.target.quote.exact).toBe(whole(leftColumn))
        expect(made?.target.quads).toHaveLength(leftColumn.length)
        for (const quad of made?.target.quads ?? []) expect(extentOf(quad)[2]).toBeLessThan(310)
      })
    }
  }

  test('a drag from one column to the next goes on at the head of it', async () => {
    const { store } = await openReading(acrossPdf())
    await laidOut('le conseil municipal')
    await dragOver('séance', 'viennent', 0)
    await button('Surligner').click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe('séance du mois de mars.\nLes données viennent')
  })

  test('the keyboard chooses in the text of the page what the pointer chooses on it', async () => {
    const { store } = await openReading(acrossPdf())
    await laidOut('le conseil municipal')
    await button('Choisir un passage au clavier').click()
    const field = page.getByRole('dialog').getByRole('textbox')
    await expect.element(field).toHaveValue(whole([...leftColumn, ...rightColumn]))
    await userEvent.keyboard('{Control>}{Home}{/Control}')
    for (let line = 0; line < 2; line += 1) await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}')
    await page.getByRole('dialog').getByRole('button', { name: 'Surligner' }).click()
    const [made] = await annotationsIn(store, 1)
    expect(made?.target.quote.exact).toBe(whole(leftColumn.slice(0, 2)))
    for (const quad of made?.target.quads ?? []) expect(extentOf(quad)[2]).toBeLessThan(310)
  })

  test('a search finds what goes on from one line of a column to the next', async () => {
    await openReading(acrossPdf())
    await laidOut('le conseil municipal')
    await userEvent.keyboard('{Control>}f{/Control}')
    await userEvent.keyboard('dont les agents se servent')
    await expect.element(page.getByText('1 sur 1', { exact: true })).toBeVisible()
  })

  describe('notes made when the words were read in the order of the file', () => {
    const written = leftColumn.flatMap((text, row) => [`${text} ${rightColumn[row]}`]).join('\n')
    const formerNote = (exact: string, quads: number[][]): AnnotationRecord => {
      const start = written.indexOf(exact)
      const note = aNote({ page: 1, exact, start })
      const quote = { exact, prefix: written.slice(Math.max(0, start - 32), start), suffix: '' }
      return { ...note, target: { ...note.target, quote, quads, extractor: 'pdfjs-5.6.205' } }
    }
    const quad = [60, 488, 290, 488, 60, 476, 290, 476]

    test('stay where they were, even on words that are parted now', async () => {
      const parted = formerNote(`${rightColumn[0]}\n${leftColumn[1]}`, [quad])
      await openReading(acrossPdf(), { annotations: [parted] })
      await laidOut('le conseil municipal')
      await expect.poll(() => markBoxes().length).toBe(1)
      await expect.element(page.getByText('Ces mots ne sont plus à cette page du document.')).not.toBeInTheDocument()
    })

    test('are found again by their words where their place is not known', async () => {
      const note = formerNote('attribue à chaque foyer', [])
      await openReading(acrossPdf(), { annotations: [note] })
      await laidOut('le conseil municipal')
      await expect.poll(() => markBoxes().length).toBe(1)
      expectSameBox(markBoxes()[0], boxOf('attribue à chaque foyer'))
    })
  })
})

test('what is chosen is copied as it is read', async () => {
  await openReading(acrossPdf())
  await laidOut('le conseil municipal')
  await dragOver('Le comité', 'mois de mars.', 0)
  expect(chosen()).toBe(whole(leftColumn))
})

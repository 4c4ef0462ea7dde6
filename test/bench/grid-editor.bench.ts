import type { Page } from '@playwright/test'
import { type ModelRecord, modelRecord } from '#shared/domain/model.ts'
import { untilPainted } from './assessment/until-painted.ts'
import { largeGrid } from './grid/large-grid.ts'
import { openingButton, withRecords } from './host/profile-of-dossiers.ts'
import type { BenchRow, Progress } from './row.ts'

/** A grid of 300 questions and 2,000 conditions, and one of 10 that has the same of each. */
const sizes = { large: { questions: 300, conditions: 2000 }, small: { questions: 10, conditions: 66 } } as const
type Size = keyof typeof sizes

/** Around the rest of the keyboard at which faults and bench are computed, so that some keys meet that work. Milliseconds. */
const pauses = [0, 0, 0, 240, 250, 260]

/**
 * The editor of a grid in the whole application: from the click to its first panel, and from a key in the words of a
 * question, its bench open on a sample, to the frame. Both grids in turn.
 */
export async function gridEditorBench(say: Progress, openings = 16, keys = 96): Promise<BenchRow[]> {
  const opened: Record<Size, number[]> = { large: [], small: [] }
  const typed: Record<Size, number[]> = { large: [], small: [] }
  const chosen: Record<Size, number[]> = { large: [], small: [] }
  await withRecords({ models: [model('large'), model('small')] }, async workbench => {
    await openingButton(await workbench.start()).click()
    const page = await workbench.window('p-')
    for (let round = 0; round < openings; round++) {
      for (const size of ['large', 'small'] as const) opened[size].push(await open(page, size))
    }
    say('opened')
    for (const size of ['large', 'small'] as const) {
      await open(page, size)
      await prepare(page)
      for (let round = 0; round < keys; round++) {
        await page.waitForTimeout(pauses[round % pauses.length] ?? 0)
        typed[size].push(await untilPainted(page, () => page.keyboard.press(round % 6 === 5 ? 'Space' : 'a')))
      }
      say(`typed in the ${size} one`)
      const answer = page.getByRole('complementary').getByRole('combobox').last()
      for (let round = 0; round < keys / 4; round++) {
        await answer.click()
        const option = page
          .getByRole('listbox')
          .getByRole('option')
          .nth(round % 2)
        await option.waitFor()
        chosen[size].push(await untilPainted(page, () => option.click()))
      }
      say(`answered in the ${size} one`)
    }
  })
  const row = (measure: string, of: Record<Size, number[]>, ratio: number): BenchRow => ({
    measure: `editor of 300 questions, 2,000 conditions: ${measure}`,
    samples: of.large,
    beside: { name: 'the same with 10 questions', samples: of.small },
    aim: { ratio },
  })
  return [
    row('from the click to the first panel', opened, 3),
    row('from a letter of a question, bench open, to the frame', typed, 2),
    row('from an answer on the bench to the frame', chosen, 2.5),
  ]
}

async function open(page: Page, size: Size): Promise<number> {
  await page.evaluate(id => {
    location.hash = `#/grilles/${id}`
  }, idOf(size))
  const link = page.locator(`a[href$="/grilles/${idOf(size)}/edition"]`)
  await link.waitFor()
  return untilPainted(page, () => link.click(), '#grid-panel-title')
}

/** The words of the first question under the cursor, a sample on the bench. */
async function prepare(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Banc d’essai' }).click()
  await page.getByRole('button', { name: 'Créer un exemple' }).click()
  await page
    .getByRole('button', { name: /^Questions de/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /Question 1:/ })
    .first()
    .click()
  await page.locator('textarea').first().focus()
}

const idOf = (size: Size): string => `m-${size}`

const model = (size: Size): ModelRecord =>
  modelRecord.parse({
    id: idOf(size),
    author: 'm-chair',
    clock: '001790000000000-000000-test',
    schema: 1,
    kind: 'grid',
    reference: `${size}@1.0.0`,
    addedAt: '2026-11-23T10:00:00.000Z',
    content: { ...largeGrid(sizes[size].questions, sizes[size].conditions), id: size },
  })

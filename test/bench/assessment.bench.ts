import type { Page } from '@playwright/test'
import { aDossier } from '#test/component/a-record.ts'
import { openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { largeForm, largeFormReference } from './assessment/large-form.ts'
import { untilPainted } from './assessment/until-painted.ts'
import { openingButton, withRecords } from './host/profile-of-dossiers.ts'
import type { BenchRow, Progress } from './row.ts'

const QUESTIONS = 200
const name = `form of ${QUESTIONS} questions`

/**
 * A grid of 200 questions in the whole application: from the click to its first criterion, and from keys of three kinds
 * to the frame that shows what they did: a level, the next criterion, a letter of a reason.
 */
export async function assessmentBench(say: Progress, mounts = 20, keys = 120): Promise<BenchRow[]> {
  const dossier = aDossier('d-form', { title: 'Formulaire long', state: 'admissible', grids: [largeFormReference] })
  const mounted: number[] = []
  const level: number[] = []
  const next: number[] = []
  const letter: number[] = []
  await withRecords({ dossiers: [dossier], models: [largeForm(QUESTIONS)] }, async workbench => {
    await openingButton(await workbench.start()).click()
    const page = await workbench.window('p-')
    await openDossier(page, /Formulaire long/)
    for (let round = 0; round < mounts; round++) {
      mounted.push(await mount(page))
      if (round < mounts - 1) await page.goBack()
    }
    say('mounted')
    await page.locator('#criterion-title').focus({ timeout: 5000 })
    for (let round = 0; round < keys; round++) {
      level.push(await untilPainted(page, () => page.keyboard.press(String(round % 5))))
      next.push(await untilPainted(page, () => page.keyboard.press('j')))
    }
    say('levels chosen')
    await page.keyboard.press('c')
    for (let round = 0; round < keys; round++) {
      letter.push(await untilPainted(page, () => page.keyboard.press(round % 6 === 5 ? 'Space' : 'a')))
    }
  })
  const row = (measure: string, samples: number[], milliseconds: number): BenchRow => ({
    measure: `${name}: ${measure}`,
    samples,
    at: 0.95,
    aim: { milliseconds },
  })
  return [
    row('from the click to the first criterion', mounted, 200),
    row('from the key of a level to the frame', level, 50),
    row('from the key of the next criterion to the frame', next, 50),
    row('from a letter of a reason to the frame', letter, 50),
  ]
}

async function mount(page: Page): Promise<number> {
  const link = page.getByRole('link', { name: 'Évaluer' })
  await link.waitFor()
  return untilPainted(page, () => link.click(), '#criterion-title')
}

import { beforeEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import type { PieceRecord } from '#shared/domain/piece.ts'
import { openOpinion, theOpinion } from '#test/component/opinion/desk.tsx'
import { printing } from '#test/component/printing.ts'
import demonstration from '../../../resources/demo/pieces.json'

const { dossierId } = theOpinion
const [piece] = (demonstration as unknown as PieceRecord[]).filter(
  one => one.dossierId === dossierId && one.inspection.kind === 'pdf',
)
/** What a page, a criterion or a text needs to be read, in pixels of the screen. */
const enough = 200

/** A window of 1280 by 720 at 200 %, and one of 1024 by 576 at 150 %, as the page sees them; then the least window. */
const windows = [
  [640, 360],
  [683, 384],
  [640, 480],
] as const

const heightOf = (element: Element) => element.getBoundingClientRect().height

beforeEach(() => () => page.viewport(1280, 720))

test.each(windows)('a piece can be read in a window of %i by %i', async (width, height) => {
  await page.viewport(width, height)
  await openOpinion({ at: `/dossiers/${dossierId}/piece/${piece?.id}` })
  const pages = page.getByRole('region', { name: piece?.title ?? '', exact: true })
  await expect.element(pages).toBeInTheDocument()
  await expect.poll(() => heightOf(pages.element())).toBeGreaterThanOrEqual(enough)
})

test.each(windows)('a criterion can be assessed in a window of %i by %i', async (width, height) => {
  await page.viewport(width, height)
  await openOpinion({ at: `/dossiers/${dossierId}/evaluation` })
  const criterion = page.getByRole('heading', { level: 2 }).first()
  await expect.element(criterion).toBeInTheDocument()
  await expect
    .poll(() => heightOf(criterion.element().closest('[data-pane]') ?? criterion.element()))
    .toBeGreaterThanOrEqual(enough)
})

test.each(windows)('an opinion can be drafted and looked at in a window of %i by %i', async (width, height) => {
  await page.viewport(width, height)
  await openOpinion()
  await page.getByRole('button', { name: 'Aperçu', exact: true }).click()
  const preview = page.getByRole('region', { name: 'Aperçu PDF' }).first()
  await expect.poll(() => heightOf(preview.element())).toBeGreaterThanOrEqual(enough)
  const desk = page.getByRole('toolbar', { name: 'Outils de l’avis' }).element().closest('[data-pane]')
  const head = page.getByRole('toolbar', { name: 'Outils de l’avis' }).element().parentElement
  if (!desk || !head) throw new Error('there is no desk')
  expect(heightOf(desk) - heightOf(head)).toBeGreaterThanOrEqual(enough)
})

test.each([`piece/${piece?.id}`, 'evaluation', 'notes'])('on paper, %s is as high as it was', async place => {
  await openOpinion({ at: `/dossiers/${dossierId}/${place}` })
  const screen = () => page.getByRole('main').element().firstElementChild
  await expect.poll(() => screen()?.clientHeight ?? 0).toBeGreaterThan(500)
  await printing(true)
  try {
    await expect.element(page.getByRole('navigation', { name: 'Navigation principale' })).not.toBeInTheDocument()
    expect(screen()?.clientHeight).toBeGreaterThan(500)
  } finally {
    await printing(false)
  }
})

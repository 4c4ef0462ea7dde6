import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addPiece, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openingButton, withDossiers } from './host/profile-of-dossiers.ts'
import { type BareViewer, withBareViewer } from './reading/bare-viewer.ts'
import { longDocument } from './reading/long-document.ts'
import { untilDrawn } from './reading/pages-drawn.ts'
import type { BenchRow, Progress } from './row.ts'

const pages = 300
const bare = 'pdfjs alone: getPage, render, text layer'

/**
 * A file of 300 pages in the reading pane of the whole application, page after page where nothing near is drawn yet,
 * beside pdfjs alone at the same size in a blank page of the same Chromium. Both take turns.
 */
export async function readingBench(say: Progress, openings = 7, jumps = 60): Promise<BenchRow[]> {
  const pdf = await longDocument(pages)
  say(`${pages} pages printed, ${(pdf.length / 1e6).toFixed(1)} MB`)
  const path = join(await mkdtemp(join(tmpdir(), 'delibere-bench-')), 'Marché.pdf')
  await writeFile(path, pdf)
  const [first, page] = [
    { pane: [] as number[], bare: [] as number[] },
    { pane: [] as number[], bare: [] as number[] },
  ]
  await withDossiers(1, async workbench => {
    await openingButton(await workbench.start()).click()
    const window = await workbench.window('p-')
    await openDossier(window, /, lot 1$/)
    await addPiece(workbench, window, path)
    await openPiece(window)
    const width = await window.evaluate(() => document.querySelector<HTMLCanvasElement>('.page canvas')?.width ?? 0)
    await withBareViewer(pdf, width, async viewer => {
      for (let round = 0; round < openings; round++) {
        await window.goBack()
        first.pane.push(await openPiece(window))
        first.bare.push(await viewer.firstPage())
      }
      say('first pages drawn')
      await jumpAbout(window, viewer, jumps, page)
    })
  })
  return [
    {
      measure: `first page of ${pages}, from the click`,
      samples: first.pane,
      beside: { name: `${bare}, file opened`, samples: first.bare },
    },
    {
      measure: `a page of ${pages}, from the number typed`,
      samples: page.pane,
      beside: { name: bare, samples: page.bare },
      at: 0.95,
    },
  ]
}

const openPiece = (window: Page): Promise<number> =>
  untilDrawn(window, 1, () => window.getByRole('link', { name: 'Marché' }).click())

/** A step prime to the number of pages, and long: nothing that was drawn is near. */
const step = 37

async function jumpAbout(
  window: Page,
  viewer: BareViewer,
  jumps: number,
  times: { pane: number[]; bare: number[] },
): Promise<void> {
  const field = window.getByRole('textbox', { name: 'Page', exact: true })
  for (let jump = 1; jump <= jumps; jump++) {
    const number = 1 + ((jump * step) % pages)
    await field.fill(String(number))
    times.pane.push(await untilDrawn(window, number, () => field.press('Enter')))
    times.bare.push(await viewer.page(number))
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { heavyPdf } from '#test/component/reading/heavy-pdf.ts'
import { addPiece, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import { openingButton, withDossiers } from './host/profile-of-dossiers.ts'
import { type BareViewer, withBareViewer } from './reading/bare-viewer.ts'
import { longDocument } from './reading/long-document.ts'
import { untilDrawn } from './reading/pages-drawn.ts'
import { windowMemory } from './reading/window-memory.ts'
import { type BenchRow, type Progress, percentile } from './row.ts'

const pages = 300
const bare = 'pdfjs alone: getPage, render, text layer'

type Times = { pane: number[]; bare: number[] }

/**
 * A file of 300 pages in the reading pane of the whole application, page after page where nothing near is drawn yet,
 * beside pdfjs alone at the same size in a blank page of the same Chromium, both in turn; then scrolled through. And the
 * first page of a longer file, and of heavy ones.
 */
export async function readingBench(say: Progress, openings = 7, jumps = 60): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-bench-'))
  try {
    return await readFrom(folder, say, openings, jumps)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function readFrom(folder: string, say: Progress, openings: number, jumps: number): Promise<BenchRow[]> {
  const written = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, `${name}.pdf`)
    await writeFile(path, bytes)
    say(`${name}: ${(bytes.length / 1e6).toFixed(1)} MB`)
    return path
  }
  const pdf = await longDocument(pages)
  const path = await written('Marché', pdf)
  const [first, page]: [Times, Times] = [
    { pane: [], bare: [] },
    { pane: [], bare: [] },
  ]
  const memory = { once: [] as number[], again: [] as number[] }
  const others: { what: string; samples: number[]; megabytes: number }[] = []
  await withDossiers(1, async workbench => {
    await openingButton(await workbench.start()).click()
    const window = await workbench.window('p-')
    await openDossier(window, /, lot 1$/)
    await addPiece(workbench, window, path)
    await openPiece(window, 'Marché')
    memory.once.push(await scrollThrough(window))
    say(`scrolled through, ${memory.once[0]?.toFixed(0)} MB`)
    const width = await window.evaluate(() => document.querySelector<HTMLCanvasElement>('.page canvas')?.width ?? 0)
    await withBareViewer(pdf, width, async viewer => {
      for (let round = 0; round < openings; round++) {
        await backToDossier(window)
        first.pane.push(await openPiece(window, 'Marché'))
        first.bare.push(await viewer.firstPage())
      }
      say('first pages drawn')
      await jumpAbout(window, viewer, jumps, page)
    })
    memory.again.push(await scrollThrough(window))
    say(`scrolled through again, ${memory.again[0]?.toFixed(0)} MB`)
    const files = [
      { name: 'Annexes', what: '1,000 pages', bytes: () => longDocument(1000) },
      { name: 'Plans', what: '1,000 pages, 200 MB', bytes: () => heavyPdf(1000, 200_000) },
      { name: 'Registre', what: '1,000 pages scanned, 200 MB', bytes: () => heavyPdf(1000, 200_000, 'scattered') },
    ]
    for (const { name, what, bytes } of files) {
      const file = await written(name, await bytes())
      await backToDossier(window)
      // A heavy file takes its time to come in.
      await addPiece(workbench, window, file, 180_000)
      const samples: number[] = []
      const served: number[] = []
      for (let round = 0; round < openings; round++) {
        if (round > 0) await backToDossier(window)
        await window.evaluate(countServed)
        samples.push(await openPiece(window, name))
        // What was asked for in one request is told after the page is drawn.
        await window.waitForTimeout(500)
        served.push((await window.evaluate(readServed)) / 1e6)
      }
      others.push({ what, samples, megabytes: percentile(served, 0.5) })
      say(`${what}: ${percentile(samples, 0.5).toFixed(0)} ms`)
    }
  })
  return [
    {
      measure: `first page of ${pages}, from the click`,
      samples: first.pane,
      beside: { name: `${bare}, file opened`, samples: first.bare },
      aim: { milliseconds: 400 },
    },
    {
      measure: `a page of ${pages}, from the number typed`,
      samples: page.pane,
      beside: { name: bare, samples: page.bare },
      at: 0.95,
      aim: { milliseconds: 60 },
    },
    {
      measure: `the window, after ${pages} pages scrolled through`,
      samples: memory.once,
      unit: 'MB',
      aim: { megabytes: 350 },
    },
    {
      measure: `the same, opened ${openings + 1} times, leapt about in and scrolled through twice`,
      samples: memory.again,
      unit: 'MB',
      aim: { megabytes: 350 },
    },
    ...others.map(({ what, samples, megabytes }) => ({
      measure: `first page of a file of ${what}, from the click; ${megabytes.toFixed(1)} MB of it read`,
      samples,
    })),
  ]
}

const openPiece = (window: Page, name: string): Promise<number> =>
  untilDrawn(window, 1, () => window.getByRole('link', { name, exact: true }).first().click())

/** The place where one reads is kept: without it every opening begins at the first page. */
async function backToDossier(window: Page): Promise<void> {
  await window.goBack()
  await window.getByRole('heading', { name: 'Pièces', exact: true }).waitFor()
  await window.evaluate(() => localStorage.removeItem('delibere.reading.places'))
}

/** From top to bottom, a screen at a time, each drawn before the next; then what the window holds, its waste collected. */
async function scrollThrough(window: Page): Promise<number> {
  await window.evaluate(async () => {
    const pane = document.querySelector('.pdfViewer')?.parentElement
    if (!pane) throw new Error('nothing to scroll')
    pane.scrollTop = 0
    while (pane.scrollTop + pane.clientHeight < pane.scrollHeight - 1) {
      pane.scrollTop += pane.clientHeight
      const drawn = () => {
        const middle = pane.getBoundingClientRect().top + pane.clientHeight / 2
        return [...document.querySelectorAll('.page')].some(page => {
          const { top, bottom } = page.getBoundingClientRect()
          return top <= middle && bottom >= middle && page.querySelector('.textLayer .endOfContent') !== null
        })
      }
      while (!drawn()) await new Promise(resolve => requestAnimationFrame(resolve))
    }
  })
  const session = await window.context().newCDPSession(window)
  await session.send('HeapProfiler.collectGarbage')
  await session.detach()
  return windowMemory()
}

function countServed(): void {
  performance.setResourceTimingBufferSize(20_000)
  performance.clearResourceTimings()
}

const readServed = (): number =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => name.includes('/blob/'))
    .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0)

/** A step prime to the number of pages, and long: nothing that was drawn is near. */
const step = 37

async function jumpAbout(window: Page, viewer: BareViewer, jumps: number, times: Times): Promise<void> {
  const field = window.getByRole('textbox', { name: 'Page', exact: true })
  for (let jump = 1; jump <= jumps; jump++) {
    const number = 1 + ((jump * step) % pages)
    await field.fill(String(number))
    times.pane.push(await untilDrawn(window, number, () => field.press('Enter')))
    times.bare.push(await viewer.page(number))
  }
}

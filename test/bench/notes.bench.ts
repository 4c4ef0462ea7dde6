import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { AnnotationRecord } from '#shared/domain/annotation.ts'
import { anAnnotation } from '#test/component/a-record.ts'
import { addPiece, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import type { Workbench } from '#test/e2e/workbench.ts'
import { untilPainted } from './assessment/until-painted.ts'
import { append, openingButton, withDossiers } from './host/profile-of-dossiers.ts'
import { type Acts, cardsByHand, notesAdded } from './notes/added.ts'
import { longDocument } from './reading/long-document.ts'
import type { BenchRow, Progress } from './row.ts'

const pages = 50
const card = '[data-notes] article'

/** Among these a note more costs what it costs anywhere: drawing its card, writing it, finding it. */
const few = 10

/**
 * Ten thousand notes on one piece of one dossier, in the whole application. Opening: from the click to the first frame
 * with notes on it, in a page that has just been loaded and has read no note yet. Adding: how long the click is worked on,
 * until the card of the new note is in the page, laid out and with the focus in it, a menu that closes included; how long
 * the main thread worked, in time of the processor, until a frame shows it, which is mostly the browser's drawing; and with
 * what follows the frame, of which writing to the disk is the most. Beside it, the same among ten notes, and beside these a
 * copy of a card put into the page by hand.
 */
export async function notesBench(say: Progress, count = 10_000, openings = 4, adds = 24): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-bench-'))
  try {
    const path = join(folder, 'Marché.pdf')
    await writeFile(path, await longDocument(pages))
    const among = await measured(path, few, 0, adds, say)
    return rowsOf(count, await measured(path, count, openings, adds, say), among)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function rowsOf(count: number, { list, again, piece, added }: Times, among: Times): BenchRow[] {
  const beside = (samples: number[]) => ({ name: `the same on ${few}`, samples })
  const byHand = (samples: number[]) => ({ name: 'a card put there by hand', samples })
  return [
    { measure: `notes of a dossier of ${count}, from the click`, samples: list, aim: { milliseconds: 300 } },
    { measure: 'the same, once read', samples: again, aim: { milliseconds: 300 } },
    { measure: `a piece of ${count} notes, from the click to its notes`, samples: piece, aim: { milliseconds: 300 } },
    {
      measure: `a note more on ${count}: what the click does`,
      samples: added.handled,
      beside: beside(among.added.handled),
      aim: { milliseconds: 16 },
    },
    {
      measure: `a note more on ${few}: what the click does`,
      samples: among.added.handled,
      beside: byHand(among.byHand.handled),
      aim: { milliseconds: 16 },
    },
    {
      measure: `a note more on ${count}: main thread until the frame`,
      samples: added.worked,
      beside: beside(among.added.worked),
    },
    {
      measure: `a note more on ${few}: main thread until the frame`,
      samples: among.added.worked,
      beside: byHand(among.byHand.worked),
    },
    {
      measure: `a note more on ${count}: main thread, with what follows`,
      samples: added.inAll,
      beside: byHand(among.byHand.inAll),
    },
    {
      measure: `a note more on ${count}: from the click to the frame`,
      samples: added.turns,
      beside: byHand(among.byHand.turns),
    },
  ]
}

type Times = Record<'list' | 'again' | 'piece', number[]> & Record<'added' | 'byHand', Acts>

async function measured(path: string, count: number, openings: number, adds: number, say: Progress): Promise<Times> {
  const none: Acts = { handled: [], worked: [], inAll: [], turns: [] }
  const times: Times = { list: [], again: [], piece: [], added: none, byHand: none }
  await withDossiers(1, async workbench => {
    const dossier = await withNotes(workbench, path, count)
    say(`${count} notes written`)
    // The first start takes them from the log.
    await openProfile(workbench)
    await workbench.quit()
    const window = await openProfile(workbench)
    for (let round = 0; round < openings; round++) await openBoth(window, dossier, times, say)
    await show(window, dossier)
    await untilPainted(window, () => window.getByRole('link', { name: 'Marché' }).click(), card)
    await window.locator('.textLayer .endOfContent').first().waitFor({ state: 'attached' })
    times.added = await notesAdded(window, adds)
    times.byHand = await cardsByHand(window, adds)
    say(`notes added to ${count}`)
  })
  return times
}

async function openBoth(window: Page, dossier: string, { list, again, piece }: Times, say: Progress): Promise<void> {
  await show(window, dossier)
  const link = () => window.getByRole('link', { name: 'Notes du dossier' }).click()
  list.push(await untilPainted(window, link, card))
  await window.goBack()
  again.push(await untilPainted(window, link, card))
  await show(window, dossier)
  piece.push(await untilPainted(window, () => window.getByRole('link', { name: 'Marché' }).click(), card))
  say(`opened: ${[list, again, piece].map(times => Math.round(times.at(-1) ?? 0)).join(', ')} ms`)
}

async function openProfile(workbench: Workbench): Promise<Page> {
  await openingButton(await workbench.start()).click()
  const window = await workbench.window('p-')
  await window.getByRole('navigation', { name: 'Navigation principale' }).waitFor({ timeout: 120_000 })
  return window
}

/** A page loaded anew, at the dossier, at rest. */
async function show(window: Page, address: string): Promise<void> {
  await window.goto(address)
  await window.getByRole('link', { name: 'Notes du dossier' }).waitFor()
  await window.waitForTimeout(1_500)
}

/** Adds the piece by the screen and its notes by the log; resolves to the address of the dossier. */
async function withNotes(workbench: Workbench, path: string, count: number): Promise<string> {
  const window = await openProfile(workbench)
  await openDossier(window, /, lot 1$/)
  const address = window.url()
  await addPiece(workbench, window, path)
  await window.getByRole('link', { name: 'Marché' }).click()
  const [, dossierId = '', pieceId = ''] = /dossiers\/([^/]+)\/piece\/([^/?]+)/.exec(window.url()) ?? []
  const notes = Array.from({ length: count }, (_, index) => aNote(index, dossierId, pieceId))
  await append(
    window,
    notes.map(document => ({ collection: 'annotations', id: document.id, revision: '1-seed', document })),
  )
  await workbench.quit()
  return address
}

const aNote = (index: number, dossierId: string, pieceId: string): AnnotationRecord => {
  const { target, ...note } = anAnnotation(`n-${String(index).padStart(6, '0')}`, { dossierId, pieceId })
  const page = 1 + (index % pages)
  // The heading of the page: words that are at their place, as those of nearly all notes are.
  const exact = `Article ${page}`
  return {
    ...note,
    body: `Remarque ${index} : préciser la durée et les personnes qui y ont accès.`,
    ...(index % 7 === 0 ? { tags: ['coût'] } : {}),
    target: { ...target, page, quote: { exact, prefix: '', suffix: '' }, position: { start: 0, end: exact.length } },
  }
}

import { createHash } from 'node:crypto'
import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Page } from '@playwright/test'
import { chunkBytes } from '#renderer/features/dossiers/pieces/send-file.ts'
import { dropOnPieces, openDossier } from '#test/e2e/screens/dossier-screen.ts'
import type { Workbench } from '#test/e2e/workbench.ts'
import { openingButton, withDossiers } from './host/profile-of-dossiers.ts'
import { largePieces } from './import/large-pieces.ts'
import { longestTask, watchLongTasks } from './import/long-tasks.ts'
import type { BenchRow, Progress } from './row.ts'

const floor = 'the same bytes read, hashed, written and flushed'
const megabyte = 1 << 20
const sent = 'the same bytes sent by the page, and dropped'

/**
 * 500 files of 1 MB into one dossier of the whole application, through the dialog, with their folder, and dropped: until
 * the report says what became of each, and the longest task of the window meanwhile. Beside the reading, hashing and writing that
 * cannot be done without, and, where the page sends them, beside the sending alone.
 */
export async function importBench(say: Progress, count = 500): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'delibere-bench-'))
  const paths = await largePieces(join(folder, 'Saisine'), count)
  say(`${count} files written`)
  const bare = await withoutProgram(paths, folder)
  const dialog = await imported(count, async (workbench, page) => {
    await workbench.chooseFiles(...paths)
    await page.getByRole('button', { name: 'Ajouter des pièces' }).click()
  })
  say('through the dialog')
  const withFolder = await imported(count, async (workbench, page) => {
    await workbench.chooseFiles(dirname(paths[0] ?? ''))
    await page.getByRole('button', { name: 'Ajouter un répertoire' }).click()
  })
  say('as a folder, through the dialog')
  const dropped = await imported(count, (_, page) => dropOnPieces(page, dirname(paths[0] ?? '')))
  await rm(folder, { recursive: true, force: true })
  const rows = (way: string, { total, longest }: Imported, beside: { name: string; samples: number[] }): BenchRow[] => [
    {
      measure: `${count} files of 1 MB, ${way}: until each is said`,
      samples: [total],
      beside,
      aim: { milliseconds: 60_000 },
    },
    {
      measure: `${count} files of 1 MB, ${way}: longest task of the window`,
      samples: [longest],
      aim: { milliseconds: 100 },
    },
  ]
  return [
    ...rows('chosen in the dialog', dialog, { name: floor, samples: [bare] }),
    ...rows('with their folder', withFolder, { name: floor, samples: [bare] }),
    ...rows('dropped on the page', dropped, { name: sent, samples: [await sentOnly(count)] }),
  ]
}

type Imported = { total: number; longest: number }

const imported = (count: number, bring: (workbench: Workbench, page: Page) => Promise<void>): Promise<Imported> =>
  withDossiers(1, async workbench => {
    await openingButton(await workbench.start()).click()
    const page = await workbench.window('p-')
    await openDossier(page, /, lot 1$/)
    await watchLongTasks(page)
    const started = performance.now()
    await bring(workbench, page)
    await said(page, count)
    return { total: performance.now() - started, longest: await longestTask(page) }
  })

/** Looked for now and then, by what costs the page nothing to speak of. */
async function said(page: Page, count: number): Promise<void> {
  const words = `${count} fichiers`
  const isSaid = (wanted: string) =>
    [...document.querySelectorAll('[role=status] h3')].some(({ textContent }) => textContent?.includes(wanted))
  await page.waitForFunction(isSaid, words, { polling: 250, timeout: 300_000 })
}

/** Files of 1 MB go from the page to the host, which takes none of them: what the host costs by itself. Milliseconds. */
const sentOnly = (count: number): Promise<number> =>
  withDossiers(1, async workbench => {
    await openingButton(await workbench.start()).click()
    const page = await workbench.window('p-')
    await openDossier(page, /, lot 1$/)
    const work = { chunks: (count * megabyte) / chunkBytes, size: chunkBytes }
    return page.evaluate(async ({ chunks, size }) => {
      const bytes = crypto.getRandomValues(new Uint8Array(1 << 16))
      const chunk = Uint8Array.from({ length: size }, (_, index) => bytes[index % bytes.length] ?? 0)
      const started = performance.now()
      for (let sent = 0; sent < chunks; sent++) {
        await window.delibere.invoke('intake.chunk', { upload: 'none', bytes: chunk })
      }
      return performance.now() - started
    }, work)
  })

/** Reads, hashes and writes each file to the disk, and flushes it. Milliseconds. */
async function withoutProgram(paths: readonly string[], folder: string): Promise<number> {
  const started = performance.now()
  for (const path of paths) {
    const bytes = await readFile(path)
    const kept = await open(join(folder, createHash('sha256').update(bytes).digest('hex')), 'w')
    await kept.writeFile(bytes)
    await kept.sync()
    await kept.close()
  }
  return performance.now() - started
}

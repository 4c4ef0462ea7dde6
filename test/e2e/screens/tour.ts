import { mkdir } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Workbench } from '../workbench.ts'
import { tourOfActs } from './tour-of-acts.ts'
import { tourOfAssessment } from './tour-of-assessment.ts'
import { tourOfDossiers } from './tour-of-dossiers.ts'
import { tourOfGridEditor } from './tour-of-grid-editor.ts'
import { tourOfGrids } from './tour-of-grids.ts'
import { tourOfNotes } from './tour-of-notes.ts'
import { tourOfSearch } from './tour-of-search.ts'
import { tourOfStart } from './tour-of-start.ts'

export type Theme = 'light' | 'dark'

/** Called at each screen, once it is still. `page` is the window that shows it. */
export type Visit = (screen: string, page: Page) => Promise<void>

export type TourFiles = {
  /** Takes the files that are saved on the way. */
  folder: string
  /** An opinion signed under an authority that the committee does not know. */
  unknownAuthority: string
}

export type Tour = TourFiles & {
  workbench: Workbench
  visit: Visit
  /** Gives a new window the size of the tour. */
  resize(page: Page): Promise<void>
}

const size = { width: 1440, height: 900 }

/**
 * Every screen of the application in one theme, from the first start to the verification of the opinion just signed, on
 * the demonstration committee.
 */
export async function tour(workbench: Workbench, theme: Theme, files: TourFiles, visit: Visit): Promise<void> {
  await mkdir(files.folder, { recursive: true })
  await chooseTheme(workbench.page, theme)
  const stops: Tour = {
    workbench,
    ...files,
    resize: page => page.setViewportSize(size),
    visit: async (screen, page) => {
      await still(page)
      await visit(screen, page)
    },
  }
  await stops.resize(workbench.page)
  await tourOfStart(stops)
  await tourOfDossiers(stops)
  await tourOfAssessment(stops)
  await tourOfNotes(stops)
  await tourOfGrids(stops)
  await tourOfGridEditor(stops)
  await tourOfSearch(stops)
  await tourOfActs(stops)
}

async function chooseTheme(page: Page, theme: Theme): Promise<void> {
  await page.evaluate(async chosen => {
    const settings = await window.delibere.invoke('settings.read', {})
    if (settings.ok) await window.delibere.invoke('settings.write', { ...settings.value, theme: chosen })
  }, theme)
  await page.locator(`html[data-mantine-color-scheme=${theme}]`).waitFor()
}

/** Fonts are there, nothing moves any more, the pointer is on nothing. */
async function still(page: Page): Promise<void> {
  await page.mouse.move(0, 0)
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.all(ending.map(animation => animation.finished.catch(() => null)))
  })
}

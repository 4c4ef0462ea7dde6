import { loadDemonstration } from '#electron/demonstration/load-demonstration.ts'
import { shippedGrids } from '#electron/demonstration/shipped-grids.ts'
import type { Seeds } from '#electron/ports/seeds.ts'

/** What a new profile begins with, read from the folder of resources. */
export const seedsOf = (resources: string): Seeds => ({
  grids: () => shippedGrids(resources),
  // Its texts are in French whatever the language of the screen, as a real committee's would be.
  demonstration: () => loadDemonstration(resources),
})

import type { Seeds } from '#electron/ports/seeds.ts'
import { loadDemonstration } from './load-demonstration.ts'
import { shippedGrids } from './shipped-grids.ts'

/** What a new profile begins with, read from the folder of resources. The demonstration is in French in any language. */
export const seedsFrom = (resources: string): Seeds => ({
  grids: () => shippedGrids(resources),
  demonstration: () => loadDemonstration(resources),
})

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadDemonstration } from '#electron/demonstration/load-demonstration.ts'
import type { Seeds } from '#electron/ports/seeds.ts'

const gridFile = /\.v\d+\.\d+\.\d+\.json$/

/** What a new profile begins with, read from the folder of resources. */
export const seedsOf = (resources: string): Seeds => ({
  grids: async () => {
    const folder = join(resources, 'grids')
    const names = (await readdir(folder)).filter(name => gridFile.test(name)).sort()
    return Promise.all(names.map(async name => JSON.parse(await readFile(join(folder, name), 'utf8'))))
  },
  // Its texts are in French whatever the language of the screen, as a real committee's would be.
  demonstration: () => loadDemonstration(resources),
})

import { type BenchRow, type Progress, percentile } from './row.ts'
import { withBenchVaults } from './store/bench-page.ts'
import type { Samples } from './store/page.ts'

const alone = 'raw Dexie'
const whole = 'raw Dexie, a call, a flush'

/**
 * The store in Chromium over a real vault, beside raw Dexie with the same durability. Calls to main go through the
 * browser's debugging wire, on both sides of each comparison.
 */
export async function storeBench(say: Progress, rounds = 9, annotations = 10_000, inserts = 400): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  const compare = (measure: string, { store, floor }: Samples, name: string, more: Partial<BenchRow> = {}) =>
    rows.push({ measure, samples: store, beside: { name, samples: floor }, ...more })

  await withBenchVaults(async newVault => {
    const [small, large] = [await newVault(), await newVault()]
    await small.run('addDossiers', 10)
    await large.run('addDossiers', 1_000)
    const opening: Samples = { store: [], floor: [] }
    for (let round = 0; round < rounds; round++) {
      opening.floor.push(await small.run<number>('openList'))
      opening.store.push(await large.run<number>('openList'))
    }
    compare('open the store and list 1,000 dossiers, in the page', opening, 'a list of 10', { aim: { ratio: 1.5 } })
    say('lists opened')

    const vault = await newVault()
    const first = await vault.run<Samples>('insertOneByOne', inserts)
    const acknowledged = { at: 0.95, aim: { ratio: 1.6 } }
    compare('acknowledged insert into an empty store', first, whole, acknowledged)
    say('inserts done')
    compare(`insert ${annotations} annotations at once`, await vault.run('insertMany', annotations), alone)
    compare(`query 1 in 100 of ${annotations}`, await vault.run('query'), alone)
    say('queries done')
    const reopened: Samples = { store: [], floor: [] }
    for (let round = 0; round < rounds; round++) {
      const { store, floor } = await vault.run<Samples>('reopen')
      reopened.store.push(...store)
      reopened.floor.push(...floor)
    }
    compare(`reopen on ${annotations}, first query`, reopened, alone)
    const full = await vault.run<Samples>('insertOneByOne', inserts)
    compare(`acknowledged insert on ${annotations}`, full, whole, acknowledged)
    const quotients = full.store.map((value, index) => value / (full.floor[index] ?? Number.NaN))
    say(`pair by pair, the median acknowledged insert is × ${percentile(quotients, 0.5).toFixed(2)}`)
  })
  return rows
}

import { type BenchRow, percentile } from './row.ts'
import { type BenchVault, withBenchVaults } from './store/bench-page.ts'
import type { Samples } from './store/page.ts'

/**
 * The store in Chromium over a real vault, beside raw Dexie with the same durability. Calls to main go through the
 * browser's debugging wire, on both sides of each comparison.
 */
export async function storeBench(rounds = 7, annotations = 10_000, inserts = 400): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  await withBenchVaults(async newVault => {
    const small = await newVault()
    await small.run('addDossiers', 10)
    const large = await newVault()
    await large.run('addDossiers', 1_000)
    const [ten, thousand] = [await opening(small, rounds), await opening(large, rounds)]
    rows.push(
      { name: 'open the store and list 10 dossiers', value: ten, unit: 'ms' },
      {
        name: 'open the store and list 1,000',
        value: thousand,
        unit: 'ms',
        ratio: thousand / ten,
        floor: 'the list of 10',
      },
    )

    const vault = await newVault()
    const compare = (name: string, { store, floor }: Samples, share: number, beside: string, aim?: string) => {
      const [value, least] = [percentile(store, share), percentile(floor, share)]
      rows.push({ name, value, unit: 'ms', ratio: value / least, floor: beside, ...(aim && { aim }) })
    }
    const one = await vault.run<Samples>('insertOneByOne', inserts)
    const beside = 'raw Dexie + a call + a flush'
    compare('acknowledged insert, p50', one, 0.5, beside)
    compare('acknowledged insert, p95', one, 0.95, beside, '≤ 1.6')
    compare(`${annotations} at once`, await vault.run('insertMany', annotations), 0.5, 'raw Dexie alone')
    compare('query of 1 in 100, p95', await vault.run('query'), 0.95, 'raw Dexie alone')
    const reopened: Samples = { store: [], floor: [] }
    for (let round = 0; round < rounds; round++) {
      const { store, floor } = await vault.run<Samples>('reopen')
      reopened.store.push(...store)
      reopened.floor.push(...floor)
    }
    compare(`reopen on ${annotations}, first query`, reopened, 0.5, 'raw Dexie alone')
    const full = await vault.run<Samples>('insertOneByOne', inserts)
    compare(`acknowledged insert on ${annotations}, p95`, full, 0.95, beside, '≤ 1.6')
  })
  return rows
}

/** Median of openings, each in a fresh page. Milliseconds. */
async function opening(vault: BenchVault, rounds: number): Promise<number> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await vault.run<number>('openList'))
  return percentile(times, 0.5)
}

import { type ColdStart, coldStart } from './host/first-list.ts'
import { withDossiers } from './host/profile-of-dossiers.ts'
import type { BenchRow, Progress } from './row.ts'

/**
 * The whole application on the host, from nothing to a list one can use, with 1,000 dossiers beside 10. Starts
 * alternate, so that what else the machine does weighs on both; the first one of each fills the store and is left out.
 */
export async function startBench(say: Progress, rounds = 9): Promise<BenchRow[]> {
  const [ten, thousand]: [ColdStart[], ColdStart[]] = [[], []]
  await withDossiers(10, few =>
    withDossiers(1_000, async many => {
      for (let round = 0; round <= rounds; round++) {
        const [small, large] = [await coldStart(few), await coldStart(many)]
        if (round === 0) continue
        ten.push(small)
        thousand.push(large)
        say(`${round} of ${rounds} pairs of starts`)
      }
    }),
  )
  const row = (measure: string, what: keyof ColdStart): BenchRow => ({
    measure,
    samples: thousand.map(start => start[what]),
    beside: { name: 'the same with 10', samples: ten.map(start => start[what]) },
    aim: { ratio: 1.5 },
  })
  return [
    row('cold start, from the process to the list of 1,000 dossiers', 'fromProcess'),
    row('from the profile chosen to the list of 1,000 dossiers', 'fromProfile'),
  ]
}

import { evaluate } from '#shared/domain/grid/evaluate.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import { isChoice, largeGrid } from './grid/large-grid.ts'
import type { BenchRow } from './row.ts'

const QUESTIONS = 300
const CONDITIONS = 2000
const RUNS = 100
const AIM = { milliseconds: 5 }

/** Evaluation and loading of a grid of 300 questions and 2,000 conditions, whose visibility runs in long chains. */
export async function gridBench(): Promise<BenchRow[]> {
  const file = largeGrid(QUESTIONS, CONDITIONS)
  const grid = loaded(file)
  const first = timed(() => evaluated(grid, largeInput(0)))
  const evaluations = Array.from({ length: RUNS }, (_, run) => {
    const input = largeInput(run)
    return timed(() => evaluated(grid, input))
  })
  const loading = Array.from({ length: RUNS / 10 }, () => timed(() => loaded(file)))
  const name = 'grid of 300 questions, 2,000 conditions'
  return [
    { measure: `${name}: evaluate`, samples: evaluations, at: 0.95, aim: AIM },
    { measure: `${name}: the very first evaluation`, samples: [first] },
    { measure: `${name}: load (schema, checks, compilation)`, samples: loading },
  ]
}

function loaded(file: unknown) {
  const grid = loadGrid(file)
  if (!grid.ok) throw new Error(String(grid.error.params?.message))
  return grid.value
}

function evaluated(grid: ReturnType<typeof loaded>, input: GridInput) {
  const result = evaluate(grid, input)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function largeInput(run: number): GridInput {
  const answer = (rank: number) => (isChoice(rank) ? (rank % 10 === run % 10 ? 'b' : 'a') : (rank + run) % 5)
  return { answers: Object.fromEntries(Array.from({ length: QUESTIONS }, (_, rank) => [`q${rank}`, answer(rank)])) }
}

import { evaluate } from '#shared/domain/grid/evaluate.ts'
import type { GridInput } from '#shared/domain/grid/grid-input.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'

import type { BenchRow } from './row.ts'

const QUESTIONS = 300
const SECTIONS = 20
const CONDITIONS = 2000
const RUNS = 100
const AIM = { milliseconds: 5 }

/** Evaluation and loading of a grid of 300 questions and 2,000 conditions, whose visibility runs in long chains. */
export async function gridBench(): Promise<BenchRow[]> {
  const file = largeGrid()
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

/** Four conditions a question, in its visibility; the rest in rules. A condition is one comparison of two operands. */
function largeGrid(): unknown {
  const perQuestion = 4
  const rules = (CONDITIONS - QUESTIONS * perQuestion) / 2
  return {
    format: 'grid/1',
    id: 'large',
    version: '1.0.0',
    title: 'Large grid',
    language: 'en',
    status: 'draft',
    sources: [{ id: 'own', title: 'Own wording', licence: 'CC0-1.0', certainty: 'read' }],
    scales: { m: { type: 'ordinal', levels: [0, 1, 2, 3, 4].map(value => ({ value, label: '', anchor: '' })) } },
    sections: Array.from({ length: SECTIONS }, (_, section) => ({
      id: `s${section}`,
      title: '',
      questions: Array.from({ length: QUESTIONS / SECTIONS }, (_, rank) =>
        largeQuestion(section * (QUESTIONS / SECTIONS) + rank),
      ),
    })),
    scoring: { method: 'weighted_mean', unanswered: 'zero', levelMeasure: 'total' },
    rules: Array.from({ length: rules }, (_, rank) => ({
      id: `r${rank}`,
      type: 'alert',
      when: {
        and: [
          { '==': [{ var: `flags.f${(rank * 2) % QUESTIONS}` }, true] },
          { '<': [{ var: `answers.q${rank % QUESTIONS}` }, 2] },
        ],
      },
      reason: '',
    })),
    results: { levels: [{ code: 'l', label: '', min: 0 }] },
  }
}

const isChoice = (rank: number): boolean => rank % 2 === 0

function largeQuestion(rank: number) {
  const before = (back: number) => Math.max(0, rank - back)
  const even = before(2 + (rank % 2))
  const flag = `flags.f${even}`
  const conditions = [
    { '==': [{ var: flag }, true] },
    { '!=': [{ var: `answers.q${before(4)}` }, 'z'] },
    { in: [{ var: `answers.q${even}` }, ['a', 'b']] },
    { '>=': [{ var: `answers.q${before(1)}` }, 0] },
  ]
  const shown = { or: [{ and: conditions.slice(0, 2) }, { and: conditions.slice(2) }, rank % 11 === 0 || rank < 4] }
  const base = {
    id: `q${rank}`,
    label: '',
    answeredBy: ['member'],
    kind: rank % 3 === 0 ? 'risk' : 'favourable',
    required: true,
    visibleWhen: shown,
  }
  if (!isChoice(rank)) return { ...base, type: 'scale', scale: 'm' }
  return {
    ...base,
    type: 'choice',
    options: [
      { code: 'a', label: '', points: 1, flag: `f${rank}` },
      { code: 'b', label: '', points: 2 },
    ],
  }
}

function largeInput(run: number): GridInput {
  const answer = (rank: number) => (isChoice(rank) ? (rank % 10 === run % 10 ? 'b' : 'a') : (rank + run) % 5)
  return { answers: Object.fromEntries(Array.from({ length: QUESTIONS }, (_, rank) => [`q${rank}`, answer(rank)])) }
}

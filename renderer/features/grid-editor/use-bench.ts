import { useDeferredValue, useMemo, useState } from 'react'
import { truthTeller } from '#shared/domain/grid/edit/condition-truth.ts'
import type { GridSource } from '#shared/domain/grid/edit/grid-source.ts'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'
import { type Evaluation, type EvaluationFault, runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { Scope } from '#shared/domain/grid/scope.ts'
import type { Result } from '#shared/domain/result.ts'
import { useDraft, useEditor } from './editor-context.tsx'
import { useRestedContent } from './use-rested-content.ts'

export type Tried = {
  grid: Grid
  evaluation: Result<Evaluation, EvaluationFault>
  /** Truth of an expression, line by line, once everything is computed. */
  truth: ReturnType<typeof truthTeller>
}

/** What a sample gives with the draft, a moment behind the keyboard; `null` while the draft has faults. */
export function useTried(sample: Sample | undefined): Tried | null {
  const content = useRestedContent()
  const input = useDeferredValue(sample?.input)
  const grid = useMemo(() => loaded(content), [content])
  return useMemo(() => {
    if (!grid || !input) return null
    return { grid, evaluation: runEvaluation(grid, input), truth: truthTeller(grid) }
  }, [grid, input])
}

function loaded(content: GridSource): Grid | null {
  const grid = loadGrid(content)
  return grid.ok ? grid.value : null
}

/** What visibility and classes were decided on: scores come afterwards (grid/1 §2). */
export const beforeScores = (scope: Scope): Scope => ({
  ...scope,
  sections: scope.sections.map(() => null),
  total: null,
  completeness: null,
})

export type Samples = {
  list: readonly Sample[]
  change(change: (samples: readonly Sample[]) => readonly Sample[], typing?: string): void
}

/** The samples of the draft; those of a grid that is only read are tried and not kept. */
export function useSamples(): Samples {
  const { draft, readOnly } = useEditor()
  const kept = useDraft(({ samples }) => samples)
  const [tried, setTried] = useState(kept)
  if (readOnly) return { list: tried, change: setTried }
  return {
    list: kept,
    change: (change, typing) => draft.edit(known => ({ ...known, samples: change(known.samples) }), typing),
  }
}

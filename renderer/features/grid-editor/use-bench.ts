import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { truthTeller } from '#shared/domain/grid/edit/condition-truth.ts'
import type { Sample } from '#shared/domain/grid/edit/sample.ts'
import { type Evaluation, type EvaluationFault, runEvaluation } from '#shared/domain/grid/evaluation.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import type { Scope } from '#shared/domain/grid/scope.ts'
import type { Result } from '#shared/domain/result.ts'
import { useDraft, useEditor } from './editor-context.tsx'
import { gridOfDraft } from './read-draft.ts'
import { useRestedContent } from './rested-content.tsx'

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
  const grid = gridOfDraft(content)
  return useMemo(() => {
    if (!grid || !input) return null
    return { grid, evaluation: runEvaluation(grid, input), truth: truthTeller(grid) }
  }, [grid, input])
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
  const keep = useCallback<Samples['change']>(
    (change, typing) => draft.edit(known => ({ ...known, samples: change(known.samples) }), typing),
    [draft],
  )
  return readOnly ? { list: tried, change: setTried } : { list: kept, change: keep }
}

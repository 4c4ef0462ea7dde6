import type { Answer, AssessmentRecord } from '#shared/domain/assessment.ts'
import type { Grid } from '#shared/domain/grid/grid.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { ModelRecord } from '#shared/domain/model.ts'
import { shippedGrid } from '#test/component/assessment/desk.tsx'
import { memoryStore } from '#test/component/memory-store.ts'
import { dossiers, members, pieces } from '#test/component/villeneuve.ts'

const base = (id: string) => ({ id, author: 'm-chair', clock: '000000000000001-000000-test', schema: 1 })

function gridOf(model: ModelRecord): Grid {
  const loaded = loadGrid(model.content)
  if (!loaded.ok) throw new Error(loaded.error.code)
  return loaded.value
}

/** Every question answered, `share` of the way from the first option or the lowest level to the last or the highest. */
function filled(grid: Grid, share: number): Record<string, Answer> {
  const value = (question: Grid['questions'][number]): Answer['value'] => {
    if (question.type === 'scale') return Math.round(question.lowest + share * (question.highest - question.lowest))
    if (question.type === 'choice')
      return question.options[Math.round(share * (question.options.length - 1))]?.code ?? null
    if (question.type === 'number') return Math.round(share * 100)
    return null
  }
  return Object.fromEntries(
    grid.questions.map(question => [question.id, { value: value(question), evidence: [], reason: `Motif à ${share}` }]),
  )
}

const retained = (
  id: string,
  dossierId: string,
  grid: Grid,
  share: number,
  day: string,
  more: Partial<AssessmentRecord> = {},
): AssessmentRecord => ({
  ...base(id),
  dossierId,
  kind: 'retained',
  grid: grid.reference,
  memberId: 'm-chair',
  answers: filled(grid, share),
  updatedAt: `${day}T09:00:00.000Z`,
  seal: { at: `${day}T09:00:00.000Z`, hash: 'a'.repeat(64) },
  ...more,
})

/**
 * Retained values of four dossiers: on the grid of Nantes, 2026-014 before and after its re-examination and 2026-012; on
 * that of Montpellier three solutions for one need. Another member's assessment of 2026-014, its round closed.
 */
export async function comparedStore() {
  const models = [await shippedGrid('boussole-nantes@1.0.0'), await shippedGrid('evaluation-prealable@1.0.0')]
  const [boussole, measures] = models.map(gridOf)
  if (!boussole || !measures) throw new Error('no grid')
  const others: AssessmentRecord = {
    ...retained('a-other', 'd-2026-014', boussole, 0, '2026-11-02'),
    kind: 'individual',
    memberId: 'm-2',
  }
  const assessments = [
    retained('r-before', 'd-2026-014', boussole, 0.4, '2026-06-02'),
    retained('r-after', 'd-2026-014', boussole, 0.75, '2026-11-03', { supersedes: 'r-before' }),
    retained('r-creche', 'd-2026-012', boussole, 0.6, '2026-11-04'),
    retained('r-a', 'd-2026-013', measures, 0.3, '2026-10-01'),
    retained('r-b', 'd-2026-015', measures, 0.5, '2026-10-02'),
    retained('r-c', 'd-2026-017', measures, 0.8, '2026-10-03'),
    others,
  ]
  return memoryStore({ members, dossiers, pieces, models, assessments })
}

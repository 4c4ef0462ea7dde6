import type { Grid } from './grid.ts'
import type { Scope } from './scope.ts'

/** Documents that the answers call for and that the dossier lacks, grid/1 §10: a type at most once a question. */
export function expectedPieces(grid: Grid, scope: Scope): { question: string; piece: string }[] {
  return grid.questions.flatMap(({ id, index, evidence }) => {
    if ((scope.answers[index] ?? null) === null) return []
    const lacking = evidence.filter(({ type, requiredWhen }) => !scope.pieces.get(type) && requiredWhen.test(scope))
    return [...new Set(lacking.map(({ type }) => type))].map(piece => ({ question: id, piece }))
  })
}

import type { OpinionSense } from '../opinion/sense.ts'

/** Result of an evaluation, grid/1 §11. Scores 0–100, completeness 0–1; lists sorted as the format says. */
export type GridResult = {
  sections: Record<string, number>
  total: number | null
  level: string | null
  classification: string | null
  completeness: number
  missing: string[]
  conclusive: boolean
  flags: string[]
  rules: string[]
  belowMinimum: string[]
  maxOpinion: OpinionSense
  expectedPieces: { question: string; piece: string }[]
  meanConfidence: number | null
  /** These four: `points_mitigation` with a `mitigation` object only. */
  rawPoints?: number
  mitigationPoints?: number
  maxRisk?: number
  maxMitigation?: number
}

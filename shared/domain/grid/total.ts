import { assertNever } from '../assert-never.ts'
import type { Grid, Scoring } from './grid.ts'
import { sumOfMaxima, sumOfPoints } from './points.ts'
import { roundHalfUp } from './round-half-up.ts'
import type { SectionScore } from './section-score.ts'
import type { Settled } from './settle.ts'

/** The four figures of `points_mitigation` with a `mitigation` object, grid/1 §7. */
export type MitigationFigures = {
  rawPoints: number
  mitigationPoints: number
  maxRisk: number
  maxMitigation: number
}

export type Total = { total: number | null; figures: MitigationFigures | null }

/** Total by the method of the grid, grid/1 §7; `anyMissing`: a required question has no answer. */
export function totalOf(grid: Grid, settled: Settled, scores: readonly SectionScore[], anyMissing: boolean): Total {
  const { scoring } = grid
  const figures = scoring.method === 'points_mitigation' && scoring.mitigation ? mitigationFigures(grid, settled) : null
  const isBlocked =
    scoring.unanswered === 'block' &&
    anyMissing &&
    scoring.method !== 'tree' &&
    !scoring.mitigation &&
    settled.scope.classification === null
  if (isBlocked) return { total: null, figures }
  switch (scoring.method) {
    case 'weighted_mean':
      return { total: weightedMean(scores, scoring.rounding), figures }
    case 'weighted_compliance':
      return { total: weightedCompliance(scores, scoring.rounding), figures }
    case 'points_mitigation':
      return { total: figures ? mitigated(figures, scoring.mitigation) : (settled.scope.points ?? 0), figures }
    case 'tree':
      return { total: null, figures }
    default:
      return assertNever(scoring.method)
  }
}

function weightedMean(scores: readonly SectionScore[], rounding: number): number | null {
  let sum = 0
  let weights = 0
  for (const { section, earned, possible, score } of scores) {
    if (score === null) continue
    sum += (section.weight * 100 * earned) / possible
    weights += section.weight
  }
  return weights === 0 ? null : roundHalfUp(sum / weights, rounding)
}

function weightedCompliance(scores: readonly SectionScore[], rounding: number): number | null {
  let earned = 0
  let possible = 0
  for (const { section, score, ...sums } of scores) {
    if (score === null) continue
    earned += section.weight * sums.earned
    possible += section.weight * sums.possible
  }
  return possible === 0 ? null : roundHalfUp((100 * earned) / possible, rounding)
}

function mitigationFigures(grid: Grid, { visible, scope }: Settled): MitigationFigures {
  const isHalved = grid.scoring.mitigation?.maxOver === 'all_halved'
  const maxima = sumOfMaxima(grid.questions, 'mitigation', ({ index }) => isHalved || visible[index] === true)
  return {
    rawPoints: scope.points ?? 0,
    mitigationPoints: sumOfPoints(grid.questions, 'mitigation', scope.answers),
    maxRisk: sumOfMaxima(grid.questions, 'risk', () => true),
    maxMitigation: isHalved ? maxima / 2 : maxima,
  }
}

/** Without a threshold or a deduction written in the grid, nothing is deducted. */
function mitigated(
  figures: MitigationFigures,
  { threshold, deduction }: NonNullable<Scoring['mitigation']> | undefined = { maxOver: 'visible' },
) {
  const { rawPoints, mitigationPoints, maxMitigation } = figures
  if (threshold === undefined || deduction === undefined) return rawPoints
  const isReached = maxMitigation !== 0 && mitigationPoints >= threshold * maxMitigation
  return isReached ? Math.floor((1 - deduction) * rawPoints + 0.5) : rawPoints
}

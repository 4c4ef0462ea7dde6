import { canonicalJson } from '#shared/domain/canonical-hash.ts'
import { evaluate } from '#shared/domain/grid/evaluate.ts'
import type { Grid, Rule } from '#shared/domain/grid/grid.ts'
import { readInput } from '#shared/domain/grid/grid-input.ts'
import { loadGrid } from '#shared/domain/grid/load-grid.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'
import { exceedsBound, leastFavourable, type OpinionSense } from '#shared/domain/opinion/sense.ts'
import { checkVote } from '#shared/domain/opinion/vote-check.ts'
import { votedHash } from '#shared/domain/opinion/voted-hash.ts'
import type { VerificationReason } from '#shared/domain/verification-result.ts'

/** Computes again what a record says was computed: result of each grid, bound, vote, hash of the voted text. */
export function recompute(record: OpinionRecord): VerificationReason[] {
  const reasons: VerificationReason[] = []
  const vote = checkVote(record.vote)
  if (!vote.ok) reasons.push({ code: vote.error.code, message: 'The figures of the vote do not add up' })
  if (record.text.votedHash !== votedHash(record.text, record.sense)) {
    reasons.push({ code: 'voted_hash_differs', message: 'The text of the record is not the one whose hash was voted' })
  }
  const rules: BoundingRule[] = []
  for (const assessment of record.assessments) {
    const name = `${assessment.grid.id} ${assessment.grid.version}`
    const again = resultAgain(assessment)
    if (!again) {
      reasons.push({ code: 'grid_unreadable', message: `Grid "${name}" of the record cannot be computed` })
    } else if (canonicalJson(again.result) !== canonicalJson(assessment.result)) {
      reasons.push({ code: 'grid_result_differs', message: `Grid "${name}" gives another result than the record says` })
    }
    rules.push(...(again?.rules ?? []))
  }
  return [...reasons, ...boundFaults(record, rules)]
}

type BoundingRule = { grid: string; rule: string; reason: string; maxOpinion: OpinionSense }

function resultAgain({ grid: file, retained }: OpinionRecord['assessments'][number]) {
  const grid = loadGrid(file)
  const input = readInput(retained)
  const evaluation = grid.ok && input.ok ? evaluate(grid.value, input.value) : undefined
  if (!grid.ok || !evaluation?.ok) return null
  return { result: evaluation.value, rules: boundingRules(grid.value, evaluation.value.rules) }
}

const boundingRules = (grid: Grid, fired: readonly string[]): BoundingRule[] =>
  grid.rules.flatMap(({ id, reason, maxOpinion }: Rule) =>
    fired.includes(id) && maxOpinion && maxOpinion !== 'favourable'
      ? [{ grid: grid.reference, rule: id, reason, maxOpinion }]
      : [],
  )

function boundFaults({ bound, sense }: OpinionRecord, rules: readonly BoundingRule[]): VerificationReason[] {
  const stated = bound.rules.map(({ grid, rule, reason }) => ({ grid, rule, reason }))
  const due = rules.map(({ grid, rule, reason }) => ({ grid, rule, reason }))
  const max = leastFavourable(rules.map(rule => rule.maxOpinion))
  if (bound.maxOpinion !== max || canonicalJson(stated) !== canonicalJson(due)) {
    return [
      { code: 'bound_differs', message: 'The rules of the grids bound the opinion otherwise than the record says' },
    ]
  }
  const unwaived = rules.find(
    ({ rule, maxOpinion }) => exceedsBound(sense, maxOpinion) && !bound.waivers.some(waiver => waiver.rule === rule),
  )
  return unwaived
    ? [{ code: 'bound_exceeded', message: `The opinion is more favourable than rule "${unwaived.rule}" allows` }]
    : []
}

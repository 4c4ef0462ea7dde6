import { cleanTyped } from '#shared/text/clean-typed.ts'
import { type Answer, type AnyAssessment, type AssessmentRecord, isAnswered } from '../assessment.ts'
import { inForce } from '../assessment-seal.ts'
import type { DossierRecord } from '../dossier.ts'
import { hasAnswers } from '../given-answer.ts'
import { aggregate } from '../grid/aggregate.ts'
import { answersToInput, countPieces } from '../grid/answers-to-input.ts'
import { evaluate } from '../grid/evaluate.ts'
import type { Grid } from '../grid/grid.ts'
import { loadGrid } from '../grid/load-grid.ts'
import type { ModelRecord } from '../model.ts'
import type { PieceRecord } from '../piece.ts'
import { failure, ok, type Result } from '../result.ts'
import type { TextRecord } from '../text.ts'
import { type CharacterFailure, characterFault } from './character-check.ts'
import type { OpinionBound } from './opinion-bound.ts'
import type { OpinionRecord } from './opinion-record.ts'
import { leastFavourable } from './sense.ts'
import { votedHash } from './voted-hash.ts'

export type OpinionSources = {
  text: TextRecord
  dossier: DossierRecord
  pieces: readonly PieceRecord[]
  assessments: readonly AnyAssessment[]
  /** What may stand for the committee's value where it retained none; nothing by default. */
  standIn?: (assessment: AssessmentRecord) => boolean
  /** Grids of the committee; only those the dossier was assessed with are read. */
  models: readonly ModelRecord[]
  committee: { name: string; city: string }
  language: 'fr' | 'en'
}

export type OpinionComposition = { record: OpinionRecord; bound: OpinionBound }

export type CompositionFailure = CharacterFailure | 'vote_missing' | 'grid_absent' | 'grid_invalid' | 'grid_refused'

/**
 * The act's record from the text as drafted and what the dossier holds. The value retained for a grid is the
 * committee's where it was entered, else the latest assessment that may stand for it. The hash of the text is computed here:
 * the act that is signed has the hash of the one that was voted (invariant 6).
 */
export function composeOpinion(sources: OpinionSources): Result<OpinionComposition, CompositionFailure> {
  const { text, pieces, language } = sources
  // What is not voted goes into the act as it is seen; what is voted is never changed, and has no hash with half a character.
  const { dossier, committee } = cleanTyped({ dossier: sources.dossier, committee: sources.committee })
  const character = characterFault({ text: text.text })
  if (character) return character
  if (!text.vote) return failure('vote_missing')
  const retained = retainedAssessments(sources.assessments, sources.standIn ?? (() => false))
  const assessments: OpinionRecord['assessments'] = []
  const rules: OpinionBound['rules'][number][] = []
  for (const assessment of retained) {
    const grid = gridOf(sources.models, assessment.grid)
    if (!grid.ok) return grid
    const judged = judge(grid.value, assessment, sources)
    if (!judged.ok) return judged
    assessments.push(judged.value.act)
    rules.push(...judged.value.rules)
  }
  const bound: OpinionBound = { maxOpinion: leastFavourable(rules.map(rule => rule.maxOpinion)), rules }
  const act = { ...text.text, votedHash: votedHash(text.text, text.sense) }
  const record: OpinionRecord = {
    format: 'opinion/1',
    act: {
      kind: text.kind === 'deliberation' ? 'deliberation' : 'opinion',
      number: text.number,
      date: text.date,
      title: text.title,
      committee: committee.name,
      city: committee.city,
      language,
      version: 'full',
    },
    dossier: {
      number: dossier.number,
      title: dossier.title,
      direction: dossier.direction,
      pieces: pieces
        .toSorted((a, b) => a.addedAt.localeCompare(b.addedAt) || a.title.localeCompare(b.title, 'fr'))
        .map(({ type, title, sha256 }) => ({ type, title: cleanTyped(title), sha256 })),
    },
    text: act,
    sense: text.sense,
    bound: {
      maxOpinion: bound.maxOpinion,
      rules: rules.map(({ grid, rule, reason }) => ({ grid, rule, reason })),
      waivers: text.waivers,
    },
    assessments,
    vote: text.vote,
    signatories: text.signatories,
    annexes: [],
    separateOpinions: [],
  }
  return ok({ record, bound })
}

/** One assessment a grid: the committee's retained value, else the latest that may stand for it. One without any answer retains nothing. */
function retainedAssessments(
  assessments: readonly AnyAssessment[],
  standIn: (assessment: AssessmentRecord) => boolean,
): AssessmentRecord[] {
  const chosen = new Map<string, AssessmentRecord>()
  for (const assessment of inForce(assessments).filter(isAnswered).filter(hasAnswers)) {
    if (assessment.kind !== 'retained' && !(assessment.kind === 'individual' && standIn(assessment))) continue
    const known = chosen.get(assessment.grid)
    if (!known || comesBefore(assessment, known)) chosen.set(assessment.grid, assessment)
  }
  return [...chosen.values()].toSorted((a, b) => (a.grid < b.grid ? -1 : 1))
}

function comesBefore(a: AssessmentRecord, b: AssessmentRecord): boolean {
  if (a.kind !== b.kind) return a.kind === 'retained'
  return a.clock > b.clock
}

function gridOf(models: readonly ModelRecord[], reference: string): Result<Grid, CompositionFailure> {
  const model = models.find(one => one.kind === 'grid' && one.reference === reference)
  if (!model) return failure('grid_absent', { grid: reference })
  const loaded = loadGrid(model.content)
  return loaded.ok ? loaded : failure('grid_invalid', { grid: reference })
}

function judge(grid: Grid, assessment: AssessmentRecord, { assessments, pieces }: OpinionSources) {
  const input = answersToInput(assessment.answers, countPieces(pieces))
  const evaluation = evaluate(grid, input)
  if (!evaluation.ok) return failure('grid_refused' as const, { grid: grid.reference })
  const result = evaluation.value
  const individual = inForce(assessments)
    .filter(isAnswered)
    .filter(one => one.kind === 'individual' && one.grid === assessment.grid && one.seal)
  const rules = grid.rules.flatMap(rule =>
    result.rules.includes(rule.id) && rule.maxOpinion && rule.maxOpinion !== 'favourable'
      ? [
          {
            grid: grid.reference,
            rule: rule.id,
            reason: rule.reason,
            maxOpinion: rule.maxOpinion,
            // Only knock-outs and ceilings state a waiver; on another type a bound cannot be departed from.
            waiver: rule.waiver ?? ('never' as const),
          },
        ]
      : [],
  )
  const act = {
    grid: grid.file,
    retained: input,
    result,
    members: individual.length,
    dispersion: dispersions(grid, individual),
    justifications: justifications(assessment),
  }
  return ok({ act, rules })
}

/** The reasons written beside the retained answers; comments are notes of a person and stay out of the act. */
const justifications = ({ answers }: AssessmentRecord): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answers).flatMap(([question, { reason = '' }]) =>
      reason.trim() === '' ? [] : [[question, cleanTyped(reason).trim()]],
    ),
  )

/** Spread of the members' sealed marks, for the questions at least two of them answered. */
function dispersions(grid: Grid, individual: readonly AssessmentRecord[]): Record<string, number> {
  return Object.fromEntries(
    grid.questions.flatMap(({ id }) => {
      const { dispersion, voters } = aggregate(
        grid,
        id,
        individual.map(({ answers }) => markOf(answers[id])),
      )
      return voters >= 2 && dispersion !== null ? [[id, dispersion] as const] : []
    }),
  )
}

const markOf = (answer: Answer | undefined): Answer['value'] => (answer && !answer.notApplicable ? answer.value : null)

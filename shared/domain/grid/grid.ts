import type { Capacity } from '../member.ts'
import type { OpinionSense } from '../opinion/sense.ts'
import type { Expression } from './expression.ts'
import type { AggregationMethod, GridFile, Level, LevelMeasure, Reference, ScoringMethod } from './grid-schema.ts'
import type { QuestionKind } from './question-schema.ts'
import type { RuleType, Waiver } from './rule-schema.ts'

/** Level of a scale as a question shows it: `anchor` is the question's own where it has one. */
export type ScaleLevel = { value: number; label: string; anchor: string }

/** Option of a choice. `points` 0 and `exclusive` false by default. */
export type Option = { code: string; label: string; points: number; flag?: string; exclusive: boolean }

/** A type of document expected once the question is answered and `requiredWhen` is true. */
export type Evidence = { type: string; label?: string; requiredWhen: Expression }

type QuestionBase = {
  id: string
  /** Rank in the grid, from 0: the index of its answer in a scope. */
  index: number
  sectionId: string
  label: string
  help?: string
  kind: QuestionKind
  weight: number
  required: boolean
  answeredBy: readonly Capacity[]
  assessedBy: readonly Capacity[]
  notApplicable: { allowed: boolean; justification: 'required' | 'optional' }
  /** « Je ne sais pas » is offered; it is stored as unanswered. */
  uncertain: boolean
  evidence: readonly Evidence[]
  confidence: boolean
  justification: 'required' | 'optional' | 'none'
  visibleWhen: Expression
  refs: readonly Reference[]
}

export type ScaleQuestion = QuestionBase & {
  type: 'scale'
  scale: string
  levels: readonly ScaleLevel[]
  lowest: number
  highest: number
}
/** `maximum`: the most points an answer can bring, grid/1 §4. */
export type ChoiceQuestion = QuestionBase & {
  type: 'choice' | 'multiple'
  options: readonly Option[]
  maximum: number
}
export type NumberQuestion = QuestionBase & { type: 'number'; unit: string; min?: number; max?: number }
export type PlainQuestion = QuestionBase & { type: 'text' | 'date' | 'piece' }

/** A question with the defaults of grid/1 §1 filled. */
export type Question = ScaleQuestion | ChoiceQuestion | NumberQuestion | PlainQuestion

export type Section = {
  id: string
  index: number
  title: string
  help?: string
  criterion?: string
  weight: number
  minScore?: number
  visibleWhen: Expression
  questions: readonly Question[]
}

/** A rule of any type; `class` is there on classifications, `piece` on required pieces, `grid` on next grids. */
export type Rule = {
  id: string
  type: RuleType
  when: Expression
  reason: string
  maxOpinion?: OpinionSense
  waiver?: Waiver
  class?: string
  priority: number
  piece?: string
  grid?: string
  refs: readonly Reference[]
}

export type Scoring = {
  method: ScoringMethod
  unanswered: 'exclude' | 'zero' | 'block'
  minCompleteness: number
  levelMeasure?: LevelMeasure
  mitigation?: { threshold?: number; deduction?: number; maxOver: 'visible' | 'all_halved' }
  aggregation?: { members?: AggregationMethod; dispersionAlert: number }
  rounding: number
}

/**
 * A grid that passed every check of loading: defaults filled, expressions compiled. Only `loadGrid` makes one.
 * `file` is the grid as read, unknown keys kept: it is what is stored, hashed and attached to an act.
 */
export type Grid = {
  /** `id@version`, as a dossier records it. */
  reference: string
  id: string
  version: string
  title: string
  file: GridFile
  sections: readonly Section[]
  /** Questions of all sections, in the order of the grid. */
  questions: readonly Question[]
  questionById: ReadonlyMap<string, Question>
  rules: readonly Rule[]
  scoring: Scoring
  levels: readonly Level[]
  /** False: the total serves the rules only and is never shown nor printed. */
  showTotal: boolean
  /** Names of the flags, in the order of a scope's `flags`. */
  flags: readonly string[]
  /** Questions that a knockout reads, itself or through a flag (grid/1 §5), by id. */
  decisive: ReadonlySet<string>
}

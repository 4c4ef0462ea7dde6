import { compileExpression } from './compile-expression.ts'
import { decisiveQuestions } from './decisive-questions.ts'
import type { Expression } from './expression.ts'
import type { Evidence, Grid, Question, Rule, Scoring, Section } from './grid.ts'
import type { FoundFault, GridPath } from './grid-fault.ts'
import type { GridFile, Reference } from './grid-schema.ts'
import { maximumPoints } from './points.ts'
import type { QuestionSource } from './question-schema.ts'
import type { RuleSource } from './rule-schema.ts'
import { flagNames, vocabularyOf } from './variable.ts'

type Building = {
  file: GridFile
  compile: (source: unknown, path: GridPath) => Expression
  references: (ids: readonly string[] | undefined) => Reference[]
}

/** Fills the defaults of grid/1 §1 and compiles every expression; faults of expressions are reported. */
export function buildGrid(file: GridFile, report: (fault: FoundFault) => void): Grid {
  const vocabulary = vocabularyOf(file)
  const known = new Map((file.references ?? []).map(reference => [reference.id, reference]))
  const building: Building = {
    file,
    compile: (source, path) => compileExpression(source, path, vocabulary, report),
    references: ids => (ids ?? []).flatMap(id => known.get(id) ?? []),
  }
  const sections = buildSections(building)
  const questions = sections.flatMap(section => section.questions)
  const rules = file.rules.map((rule, rank) => buildRule(rule, rank, building))
  return {
    reference: `${file.id}@${file.version}`,
    id: file.id,
    version: file.version,
    title: file.title,
    file,
    sections,
    questions,
    questionById: new Map(questions.map(question => [question.id, question])),
    rules,
    scoring: buildScoring(file),
    levels: file.results.levels,
    showTotal: file.results.showTotal ?? true,
    flags: flagNames(file),
    decisive: decisiveQuestions(questions, rules),
  }
}

function buildSections(building: Building): Section[] {
  let index = 0
  return building.file.sections.map((source, rank) => {
    const { id, title, help, criterion, minScore } = source
    const questions = source.questions.map((question, questionRank) =>
      buildQuestion(question, index++, id, ['sections', rank, 'questions', questionRank], building),
    )
    return {
      id,
      index: rank,
      title,
      ...given({ help, criterion, minScore }),
      weight: source.weight ?? 1,
      visibleWhen: building.compile(source.visibleWhen, ['sections', rank, 'visibleWhen']),
      questions,
    }
  })
}

function buildQuestion(
  source: QuestionSource,
  index: number,
  sectionId: string,
  path: GridPath,
  building: Building,
): Question {
  const base = {
    id: source.id,
    index,
    sectionId,
    label: source.label,
    ...given({ help: source.help }),
    kind: source.kind ?? 'information',
    weight: source.weight ?? 1,
    required: source.required ?? false,
    answeredBy: source.answeredBy,
    assessedBy: source.assessedBy ?? [],
    notApplicable: {
      allowed: source.notApplicable?.allowed ?? false,
      justification: source.notApplicable?.justification ?? 'optional',
    },
    uncertain: source.uncertain ?? false,
    evidence: buildEvidence(source, path, building),
    confidence: source.confidence ?? false,
    justification: source.justification ?? 'none',
    visibleWhen: building.compile(source.visibleWhen, [...path, 'visibleWhen']),
    refs: building.references(source.refs),
  } as const
  switch (source.type) {
    case 'scale':
      return { ...base, type: 'scale', ...buildScale(source, building.file) }
    case 'choice':
    case 'multiple':
      return { ...base, type: source.type, ...buildOptions(source) }
    case 'number':
      return { ...base, type: 'number', unit: source.unit ?? '', ...given({ min: source.min, max: source.max }) }
    default:
      return { ...base, type: source.type }
  }
}

function buildScale(source: QuestionSource, file: GridFile) {
  const scale = source.scale ?? ''
  const written = Object.hasOwn(file.scales, scale) ? (file.scales[scale]?.levels ?? []) : []
  // Whatever the order a file writes them in: axes, ranges and the agreement of marks go from the lowest to the highest.
  const levels = written.toSorted((a, b) => a.value - b.value)
  const values = levels.map(level => level.value)
  const anchors = new Map(Object.entries(source.anchors ?? {}))
  return {
    scale,
    levels: levels.map(({ value, label, anchor }) => ({ value, label, anchor: anchors.get(String(value)) ?? anchor })),
    lowest: Math.min(...values),
    highest: Math.max(...values),
  }
}

function buildOptions(source: QuestionSource) {
  const options = (source.options ?? []).map(({ code, label, points, flag, exclusive }) => ({
    code,
    label,
    points: points ?? 0,
    ...given({ flag }),
    exclusive: exclusive ?? false,
  }))
  return { options, maximum: maximumPoints(source.type, options) }
}

function buildEvidence(source: QuestionSource, path: GridPath, building: Building): Evidence[] {
  return (source.evidence ?? []).map(({ type, label, requiredWhen }, rank) => ({
    type,
    ...given({ label }),
    requiredWhen: building.compile(requiredWhen, [...path, 'evidence', rank, 'requiredWhen']),
  }))
}

function buildRule(source: RuleSource, rank: number, building: Building): Rule {
  const { id, type, reason, maxOpinion, waiver, piece, grid } = source
  return {
    id,
    type,
    when: building.compile(source.when, ['rules', rank, 'when']),
    reason,
    ...given({ maxOpinion, waiver, class: source.class, piece, grid }),
    priority: source.priority ?? 0,
    refs: building.references(source.refs),
  }
}

function buildScoring({ scoring }: GridFile): Scoring {
  const { mitigation, aggregation } = scoring
  return {
    method: scoring.method,
    unanswered: scoring.unanswered ?? 'exclude',
    minCompleteness: scoring.minCompleteness ?? 0,
    ...given({ levelMeasure: scoring.levelMeasure }),
    ...(mitigation && {
      mitigation: {
        ...given({ threshold: mitigation.threshold, deduction: mitigation.deduction }),
        maxOver: mitigation.maxOver ?? 'visible',
      },
    }),
    ...(aggregation && {
      aggregation: { ...given({ members: aggregation.members }), dispersionAlert: aggregation.dispersionAlert ?? 2 },
    }),
    rounding: scoring.rounding ?? 1,
  }
}

/** Keeps the keys that have a value: an optional key is absent, never `undefined`. */
function given<Part extends Record<string, unknown>>(
  part: Part,
): { [Key in keyof Part]?: Exclude<Part[Key], undefined> } {
  const present = Object.entries(part).filter(([, value]) => value !== undefined)
  return Object.fromEntries(present) as { [Key in keyof Part]?: Exclude<Part[Key], undefined> }
}

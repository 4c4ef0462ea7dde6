import type { Grid, Rule } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import { chosenOptions, hasOptions } from './points.ts'
import type { Scope } from './scope.ts'
import type { Value } from './value.ts'

/** What visibility, flags and classification came to. `visible` by rank of the question. */
export type Settled = { visible: readonly boolean[]; scope: Scope }

const MOST_ROUNDS = 12

/** An answer that counts while its question is visible, with the points and the flags it brings then. */
type Given = { answer: Value; points: number; flags: readonly number[] }

/**
 * The fixed point of grid/1 §3. An answer to a question that is hidden or not applicable never enters the scope.
 * Scores, total and completeness are still `null` in the scope returned.
 */
export function settle(grid: Grid, input: GridInput): Settled {
  const scope = startOf(grid, input)
  const given = givenAnswers(grid, input, scope)
  let visible: readonly boolean[] = []
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const before = { visible, flags: scope.flags, classification: scope.classification, points: scope.points }
    visible = visibility(grid, scope)
    count(grid, given, visible, scope)
    scope.classification = classificationOf(grid, scope)?.class ?? null
    const isSettled =
      scope.classification === before.classification &&
      scope.points === before.points &&
      sameMarks(visible, before.visible) &&
      sameMarks(scope.flags, before.flags)
    if (isSettled) break
  }
  return { visible, scope }
}

/** The true classification rule of highest priority, the first of the file on a tie. */
export function classificationOf(grid: Grid, scope: Scope): Rule | null {
  let retained: Rule | null = null
  for (const rule of grid.rules) {
    if (rule.type !== 'classification' || !rule.when.test(scope)) continue
    if (retained === null || rule.priority > retained.priority) retained = rule
  }
  return retained
}

function startOf(grid: Grid, input: GridInput): Scope {
  const notApplicable = new Set(input.notApplicable ?? [])
  return {
    answers: grid.questions.map(() => null),
    notApplicable: grid.questions.map(question => notApplicable.has(question.id)),
    flags: grid.flags.map(() => false),
    sections: grid.sections.map(() => null),
    points: null,
    classification: null,
    total: null,
    completeness: null,
    pieces: new Map(Object.entries(input.pieces ?? {})),
  }
}

function givenAnswers(grid: Grid, { answers = {} }: GridInput, { notApplicable }: Scope): Given[] {
  const flagRanks = new Map(grid.flags.map((flag, rank) => [flag, rank]))
  return grid.questions.map(question => {
    const { id, index } = question
    const answer = notApplicable[index] || !Object.hasOwn(answers, id) ? null : (answers[id] ?? null)
    const chosen = hasOptions(question) ? chosenOptions(question, answer) : []
    return {
      answer,
      points: question.kind === 'risk' ? chosen.reduce((sum, option) => sum + option.points, 0) : 0,
      flags: chosen.flatMap(({ flag }) => (flag === undefined ? [] : (flagRanks.get(flag) ?? []))),
    }
  })
}

/** Effective answers, flags and risk points of a round, from what is visible in it. */
function count(grid: Grid, given: readonly Given[], visible: readonly boolean[], scope: Scope): void {
  const answers: Value[] = []
  const flags = grid.flags.map(() => false)
  let points = 0
  for (const [index, one] of given.entries()) {
    answers.push(visible[index] ? one.answer : null)
    if (!visible[index]) continue
    points += one.points
    for (const flag of one.flags) flags[flag] = true
  }
  scope.answers = answers
  scope.flags = flags
  scope.points = points
}

function visibility(grid: Grid, scope: Scope): boolean[] {
  const visible: boolean[] = []
  for (const section of grid.sections) {
    const isOpen = section.visibleWhen.test(scope)
    for (const question of section.questions) visible.push(isOpen && question.visibleWhen.test(scope))
  }
  return visible
}

const sameMarks = (left: readonly boolean[], right: readonly boolean[]): boolean =>
  left.length === right.length && left.every((mark, rank) => mark === right[rank])

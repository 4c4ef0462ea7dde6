import type { Grid, Rule } from './grid.ts'
import type { GridInput } from './grid-input.ts'
import { chosenOptions, hasOptions, sumOfPoints } from './points.ts'
import type { Scope } from './scope.ts'
import { isArray, type Value } from './value.ts'

/** What visibility, flags and classification came to. `visible` by rank of the question. */
export type Settled = { visible: readonly boolean[]; scope: Scope }

const MOST_ROUNDS = 12

/**
 * The fixed point of grid/1 §3. An answer to a question that is hidden or not applicable never enters the scope.
 * Scores, total and completeness are still `null` in the scope returned.
 */
export function settle(grid: Grid, input: GridInput): Settled {
  const scope = startOf(grid, input)
  const given = givenAnswers(grid, input, scope)
  let state = ''
  let visible: boolean[] = []
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    visible = visibility(grid, scope)
    scope.answers = given.map((answer, rank) => (visible[rank] ? answer : null))
    scope.flags = raisedFlags(grid, scope.answers)
    scope.points = sumOfPoints(grid.questions, 'risk', scope.answers)
    scope.classification = classificationOf(grid, scope)?.class ?? null
    const reached = JSON.stringify([visible, scope.flags, scope.classification, scope.points])
    if (reached === state) break
    state = reached
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

/** Answers that would count if their question is visible: neither absent nor not applicable. */
function givenAnswers(grid: Grid, { answers = {} }: GridInput, { notApplicable }: Scope): Value[] {
  return grid.questions.map(({ id, index }) => {
    if (notApplicable[index] || !Object.hasOwn(answers, id)) return null
    const answer = answers[id] ?? null
    return isArray(answer) ? [...answer] : answer
  })
}

function visibility(grid: Grid, scope: Scope): boolean[] {
  return grid.sections.flatMap(section => {
    const isOpen = section.visibleWhen.test(scope)
    return section.questions.map(question => isOpen && question.visibleWhen.test(scope))
  })
}

function raisedFlags(grid: Grid, answers: readonly Value[]): boolean[] {
  const raised = new Set<string>()
  for (const question of grid.questions) {
    if (!hasOptions(question)) continue
    for (const { flag } of chosenOptions(question, answers[question.index] ?? null)) {
      if (flag !== undefined) raised.add(flag)
    }
  }
  return grid.flags.map(flag => raised.has(flag))
}

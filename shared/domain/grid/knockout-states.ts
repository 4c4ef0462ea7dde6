import type { Evaluation } from './evaluation.ts'
import type { Grid, Question, Rule } from './grid.ts'
import { chosenOptions, hasOptions } from './points.ts'
import type { Value } from './value.ts'

/** An answer that a knockout reads, itself or by a flag it raises. `null` is unanswered; `shown`: the question is asked. */
export type KnockoutReading = { question: Question; answer: Value; shown: boolean; notApplicable: boolean }

/**
 * An eliminatory rule: `fired`, `not_fired`, or `not_known` while something that it reads is without answer. It may read
 * answers, scores of sections, or neither.
 */
export type KnockoutState = {
  rule: Rule
  state: 'fired' | 'not_fired' | 'not_known'
  /** Something that it reads is without answer: what is said is provisional. */
  isOpen: boolean
  answers: KnockoutReading[]
  sections: { id: string; title: string; score: number | null }[]
}

/** Every knockout of the grid, in its order: what is looked at before any score. */
export function knockoutStates(grid: Grid, evaluation: Evaluation): KnockoutState[] {
  const { trueRules, completeness, scores } = evaluation
  const missing = new Set(completeness.missing.map(({ id }) => id))
  return grid.rules
    .filter(({ type }) => type === 'knockout')
    .map(rule => {
      const answers = readAnswers(grid, rule, evaluation)
      const sections = rule.when.reads.flatMap(({ space, key }) => {
        const found = space === 'sections' ? scores.find(({ section }) => section.id === key) : undefined
        return found
          ? [{ id: key, title: found.section.title, score: found.score, questions: found.section.questions }]
          : []
      })
      const isOpen =
        answers.some(({ answer, shown, notApplicable }) => shown && !notApplicable && answer === null) ||
        sections.some(({ score, questions }) => score === null || questions.some(({ id }) => missing.has(id)))
      const state = trueRules.includes(rule) ? 'fired' : isOpen ? 'not_known' : 'not_fired'
      return { rule, state, isOpen, answers, sections: sections.map(({ id, title, score }) => ({ id, title, score })) }
    })
}

/** A fired rule is told by the answers that fired it, where flags did; else by all that it reads. */
function readAnswers(grid: Grid, { when }: Rule, { settled }: Evaluation): KnockoutReading[] {
  const { scope, visible } = settled
  const answers = new Set(when.reads.flatMap(({ space, key }) => (space === 'answers' ? [key] : [])))
  const flags = new Set(when.reads.flatMap(({ space, key }) => (space === 'flags' ? [key] : [])))
  const mayRaise = (question: Question) =>
    hasOptions(question) && question.options.some(({ flag }) => flag !== undefined && flags.has(flag))
  const raises = (question: Question) =>
    hasOptions(question) &&
    chosenOptions(question, scope.answers[question.index] ?? null).some(
      ({ flag }) => flag !== undefined && flags.has(flag),
    )
  const raising = grid.questions.filter(raises)
  return grid.questions
    .filter(
      question => answers.has(question.id) || (raising.length > 0 ? raising.includes(question) : mayRaise(question)),
    )
    .map(question => ({
      question,
      answer: scope.answers[question.index] ?? null,
      shown: visible[question.index] ?? false,
      notApplicable: scope.notApplicable[question.index] ?? false,
    }))
}

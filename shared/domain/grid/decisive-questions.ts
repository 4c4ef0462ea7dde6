import type { Question, Rule } from './grid.ts'
import { hasOptions } from './points.ts'

/** Ids of the questions a knockout reads, as an answer or through a flag that one of their options raises (§5). */
export function decisiveQuestions(questions: readonly Question[], rules: readonly Rule[]): ReadonlySet<string> {
  const read = rules.filter(rule => rule.type === 'knockout').flatMap(rule => rule.when.reads)
  const answers = new Set(read.flatMap(({ space, key }) => (space === 'answers' ? [key] : [])))
  const flags = new Set(read.flatMap(({ space, key }) => (space === 'flags' ? [key] : [])))
  const raises = (question: Question) =>
    hasOptions(question) && question.options.some(({ flag }) => flag !== undefined && flags.has(flag))
  return new Set(
    questions.filter(question => answers.has(question.id) || raises(question)).map(question => question.id),
  )
}

import type { GridFile } from '../grid-schema.ts'
import type { QuestionSource } from '../question-schema.ts'
import { likeness } from './likeness.ts'

/** Why a question is proposed as the successor of another. `none`: nothing resembles it, its answer would be dropped. */
export type ProposalReason = 'same_id' | 'similar_label' | 'none'

export type ProposedSuccessor = { from: string; to: string | null; because: ProposalReason }

/** Two labels that share fewer of their words than this say different things. */
const alikeEnough = 0.6

/**
 * What each question of `before` could become in `after`: the question of the same identifier, else the most alike of
 * those left of the same type. No question is proposed twice. In the order of `before`.
 */
export function proposeMapping(before: GridFile, after: GridFile): ProposedSuccessor[] {
  const olds = questionsOf(before)
  const news = new Map(questionsOf(after).map(question => [question.id, question]))
  const orphans = olds.filter(({ id }) => !news.has(id))
  const free = [...news.values()].filter(({ id }) => !olds.some(old => old.id === id))
  const pairs = orphans
    .flatMap(old => free.map(one => ({ old, one, score: old.type === one.type ? likeness(old.label, one.label) : 0 })))
    .filter(({ score }) => score >= alikeEnough)
    .toSorted((a, b) => b.score - a.score)
  const chosen = new Map<string, string>()
  const taken = new Set<string>()
  for (const { old, one } of pairs) {
    if (chosen.has(old.id) || taken.has(one.id)) continue
    chosen.set(old.id, one.id)
    taken.add(one.id)
  }
  return olds.map(({ id }): ProposedSuccessor => {
    if (news.has(id)) return { from: id, to: id, because: 'same_id' }
    const to = chosen.get(id) ?? null
    return { from: id, to, because: to === null ? 'none' : 'similar_label' }
  })
}

/** The mapping of `replaces` that says the proposals in full, drops included. */
export const mappingOf = (proposals: readonly ProposedSuccessor[]): Record<string, string | null> =>
  Object.fromEntries(proposals.map(({ from, to }) => [from, to]))

const questionsOf = (file: GridFile): QuestionSource[] => file.sections.flatMap(({ questions }) => questions)

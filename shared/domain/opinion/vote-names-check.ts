import { failure, type Refusal } from '../result.ts'
import type { VoteRecord } from './opinion-record.ts'
import { personKey } from './person-key.ts'

export type VoteNamesFailure =
  | 'vote_names_of_secret'
  | 'vote_name_empty'
  | 'vote_name_repeated'
  | 'vote_choice_unknown'
  | 'vote_names_differ'

const choices = ['for', 'against', 'abstention', 'blank', 'null'] as const

/**
 * Named votes, where there are any: never of a secret vote, each name once, and as many of each choice as were counted.
 * Null when nothing is wrong.
 */
export function namesFault(vote: VoteRecord): Refusal<VoteNamesFailure> | null {
  const names = vote.names ?? []
  if (names.length === 0) return null
  if (vote.mode === 'secret') return failure('vote_names_of_secret')
  const seen = new Set<string>()
  for (const [index, { name, choice }] of names.entries()) {
    const key = personKey(name)
    if (key === '') return failure('vote_name_empty', { number: index + 1 })
    if (seen.has(key)) return failure('vote_name_repeated', { name })
    if (!choices.some(one => one === choice)) return failure('vote_choice_unknown', { name, choice })
    seen.add(key)
  }
  for (const choice of choices) {
    const named = names.filter(one => one.choice === choice).length
    if (named !== vote[choice]) return failure('vote_names_differ', { choice, named, counted: vote[choice] })
  }
  return null
}

import { failure, ok, type Result } from '../result.ts'
import { type ActGridFailure, readActGrids } from './act-grids.ts'
import { type BoundFailure, checkBound } from './bound-check.ts'
import { type CharacterFailure, characterFault, gridCharacterFault } from './character-check.ts'
import { conclusiveFault } from './conclusive-check.ts'
import { checkForm, type FormFailure } from './form-check.ts'
import { type OpinionRecord, opinionRecord } from './opinion-record.ts'
import { checkVote, type VoteFailure } from './vote-check.ts'
import { votedHash } from './voted-hash.ts'
import { withoutNullOptions } from './without-null-options.ts'

export type OpinionFailure =
  | 'opinion_malformed'
  | 'voted_hash_differs'
  | CharacterFailure
  | FormFailure
  | VoteFailure
  | BoundFailure
  | ActGridFailure
  | 'grid_not_conclusive'
  | 'vote_rejected'

/**
 * Everything that must hold before an act is exported: its shape, characters that can be printed, its form, its vote,
 * the results of its grids computed again, the sense within its bound or waived and
 * resting on grids that conclude, a vote that adopted it, and the hash of the text that was voted. `content` is a
 * parsed opinion/1 record; the first fault found is given, with what it concerns in `params`.
 */
export function checkOpinion(content: unknown): Result<OpinionRecord, OpinionFailure> {
  const parsed = opinionRecord.safeParse(withoutNullOptions(content))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failure('opinion_malformed', { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
  }
  const record = parsed.data
  const character = characterFault(record)
  if (character) return character
  const form = checkForm(record)
  if (!form.ok) return form
  const vote = checkVote(record.vote)
  if (!vote.ok) return vote
  // What the committee adopted is its opinion (procedure: « avis (version adoptée) »); a text it rejected is none.
  if (record.vote.outcome === 'rejected') return failure('vote_rejected')
  const grids = readActGrids(record.assessments)
  if (!grids.ok) return grids
  const printed = gridCharacterFault(record, grids.value)
  if (printed) return printed
  const bound = checkBound(record, grids.value)
  if (!bound.ok) return bound
  const open = conclusiveFault(record, grids.value)
  if (open) return open
  const computed = votedHash(record.text, record.sense)
  if (record.text.votedHash !== undefined && record.text.votedHash !== computed) {
    return failure('voted_hash_differs', { written: record.text.votedHash, computed })
  }
  return ok(record)
}

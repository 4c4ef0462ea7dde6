import { type Failure, failure, ok, type Refusal, type Result } from '../result.ts'
import { type ActGrid, type ActGridFailure, readActGrids } from './act-grids.ts'
import { type BoundFailure, checkBound } from './bound-check.ts'
import { type CharacterFailure, characterFault, gridCharacterFault } from './character-check.ts'
import { conclusiveFault } from './conclusive-check.ts'
import { type FormFailure, formFaults } from './form-check.ts'
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

/** A record that may be exported, with its grids as they were loaded and evaluated to find that out. */
export type CheckedAct = { record: OpinionRecord; grids: readonly ActGrid[] }

/**
 * Everything that must hold before an act is exported: its shape, characters that can be printed, its form, its vote,
 * the results of its grids computed again, the sense within its bound or waived and
 * resting on grids that conclude, a vote that adopted it, and the hash of the text that was voted. `content` is a
 * parsed opinion/1 record; the first fault found is given, with what it concerns in `params`.
 */
export function checkAct(content: unknown): Result<CheckedAct, OpinionFailure> {
  const record = readOpinion(content)
  if (!record.ok) return record
  const first = faultsOf(record.value).next()
  return first.done ? ok({ record: record.value, grids: first.value }) : first.value
}

/** The record alone, where `checkAct` accepts it. */
export function checkOpinion(content: unknown): Result<OpinionRecord, OpinionFailure> {
  const checked = checkAct(content)
  return checked.ok ? ok(checked.value.record) : checked
}

/** Every fault of such a record, in the order of the parts of an act: what a drafter has to mend, not one a time. */
export function opinionFaults(content: unknown): Failure<OpinionFailure>[] {
  const record = readOpinion(content)
  return record.ok ? [...faultsOf(record.value)].map(({ error }) => error) : [record.error]
}

function readOpinion(content: unknown): Result<OpinionRecord, OpinionFailure> {
  const parsed = opinionRecord.safeParse(withoutNullOptions(content))
  if (parsed.success) return ok(parsed.data)
  const [issue] = parsed.error.issues
  return failure('opinion_malformed', { path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
}

/** Gives the grids once every fault was given. */
function* faultsOf(record: OpinionRecord): Generator<Refusal<OpinionFailure>, ActGrid[]> {
  const character = characterFault(record)
  if (character) yield character
  yield* formFaults(record)
  const vote = checkVote(record.vote)
  if (!vote.ok) yield vote
  // What the committee adopted is its opinion (procedure: « avis (version adoptée) »); a text it rejected is none.
  else if (record.vote.outcome === 'rejected') yield failure('vote_rejected')
  const grids = yield* gridFaults(record)
  const computed = votedHash(record.text, record.sense)
  if (record.text.votedHash !== undefined && record.text.votedHash !== computed) {
    yield failure('voted_hash_differs', { written: record.text.votedHash, computed })
  }
  return grids
}

function* gridFaults(record: OpinionRecord): Generator<Refusal<OpinionFailure>, ActGrid[]> {
  const grids = readActGrids(record.assessments)
  if (!grids.ok) {
    yield grids
    return []
  }
  const printed = gridCharacterFault(record, grids.value)
  if (printed) yield printed
  const bound = checkBound(record, grids.value)
  if (!bound.ok) yield bound
  const open = conclusiveFault(record, grids.value)
  if (open) yield open
  return grids.value
}

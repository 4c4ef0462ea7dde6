import { failure, ok, type Result } from '../result.ts'
import { isWritten } from './is-written.ts'
import type { VoteRecord } from './opinion-record.ts'
import { namesFault, type VoteNamesFailure } from './vote-names-check.ts'
import { isCarried, isTied } from './vote-outcome.ts'
import { voteRules } from './vote-rules.ts'

export type VoteFailure =
  | 'vote_sum_wrong'
  | 'vote_without_voters'
  | 'vote_attendance_wrong'
  | 'vote_proxies_wrong'
  | 'vote_quorum_missing'
  | 'vote_casting_unknown'
  | 'vote_casting_secret'
  | 'vote_casting_without_tie'
  | 'vote_outcome_wrong'
  | 'vote_rejection_wrong'
  | VoteNamesFailure

/**
 * Everything a vote must hold (invariant 5, sitting-rules/1): ballots add up to voters, who are members taking part and
 * proxies exercised; quorum and proxies as the rules say; a casting vote only where voices are equal and open; named
 * votes that add up; the outcome that the ballots give.
 */
export function checkVote(vote: VoteRecord): Result<VoteRecord, VoteFailure> {
  return attendanceFault(vote) ?? castingFault(vote) ?? namesFault(vote) ?? outcomeFault(vote) ?? ok(vote)
}

/**
 * A recused member leaves the room: whether the committee's attendance sheet had counted that member present before is
 * its own affair, so both counts are read.
 */
function attendanceFault(vote: VoteRecord) {
  const { voters, present, notTakingPart, proxies, recused, inOffice } = vote
  const sum = vote.for + vote.against + vote.abstention + vote.blank + vote.null
  if (sum !== voters) return failure('vote_sum_wrong', { sum, voters })
  const expected = present - notTakingPart + proxies
  const isCountedApart = voters === expected
  const counted = present + proxies + (isCountedApart ? recused : 0)
  if ((!isCountedApart && voters !== expected - recused) || counted > inOffice || present < notTakingPart) {
    return failure('vote_attendance_wrong', { voters, expected, counted, inOffice })
  }
  if (voters === 0) return failure('vote_without_voters')
  const takingPart = voters - proxies
  const most = takingPart * (voteRules(vote)?.proxiesPerMember ?? Number.POSITIVE_INFINITY)
  if (takingPart <= 0 || proxies > most) return failure('vote_proxies_wrong', { proxies, takingPart })
  return quorumFault(vote)
}

/** A second sitting on the same agenda needs no quorum; recused members are not counted (sitting-rules/1). */
function quorumFault(vote: VoteRecord) {
  const rules = voteRules(vote)
  if (!rules || vote.secondNotice === true) return null
  const attending = vote.voters + vote.notTakingPart - (rules.quorum.countsProxies ? 0 : vote.proxies)
  const base = vote.inOffice - vote.recused
  const needed = rules.quorum.comparison === '>' ? Math.floor(base / 2) + 1 : Math.ceil(base / 2)
  return attending < needed ? failure('vote_quorum_missing', { attending, needed }) : null
}

function castingFault(vote: VoteRecord) {
  const { castingVote } = vote
  if (castingVote === undefined) return null
  if (!isWritten(castingVote)) return failure('vote_casting_unknown', { vote: castingVote })
  if (vote.mode === 'secret') return failure('vote_casting_secret')
  return isTied(vote) ? null : failure('vote_casting_without_tie', { for: vote.for, against: vote.against })
}

/** Rules of a committee's own may ask more than a simple majority: under them only a unanimous text is surely adopted. */
function outcomeFault(vote: VoteRecord) {
  const counts = { for: vote.for, against: vote.against }
  const carried = isCarried(vote)
  if (vote.outcome === 'adopted' && !carried) return failure('vote_outcome_wrong', counts)
  const surely = voteRules(vote) ? carried : vote.for === vote.voters
  return vote.outcome === 'rejected' && surely ? failure('vote_rejection_wrong', counts) : null
}

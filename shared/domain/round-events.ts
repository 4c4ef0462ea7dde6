import type { Act, RoundPen } from './act-event.ts'
import type { AnyAssessment } from './assessment.ts'
import { canonicalHash } from './canonical-hash.ts'
import { openingHash, roundCalled, roundOpened } from './first-round.ts'

type Round = { dossierId: string; grid: string }

/** The hash is over the round with its pen. */
export function callOfRound({ dossierId, grid }: Round, pen: RoundPen): Act {
  const round = { dossierId, grid, pen }
  return { act: roundCalled, subject: dossierId, hash: canonicalHash(round), round }
}

/** The one act that opens a round, over the commitments of the closed assessments that are there. */
export function openingOfRound({ dossierId, grid }: Round, assessments: readonly AnyAssessment[]): Act {
  const commitments = assessments
    .filter(one => one.kind === 'sealed' && one.dossierId === dossierId && one.grid === grid)
    .flatMap(({ seal }) => seal?.hash ?? [])
    .toSorted()
  return {
    act: roundOpened,
    subject: dossierId,
    hash: openingHash(commitments),
    round: { dossierId, grid, commitments },
  }
}

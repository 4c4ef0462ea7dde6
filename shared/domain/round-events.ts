import type { EventRecord, RoundPen } from './act-event.ts'
import type { AnyAssessment } from './assessment.ts'
import { canonicalHash } from './canonical-hash.ts'
import { openingHash, roundCalled, roundOpened } from './first-round.ts'
import type { RecordBase } from './record.ts'

type Round = { dossierId: string; grid: string }

/** `number` counts the events of the device; `at` is an ISO instant. The hash is over the round with its pen. */
export function callOfRound(
  stamp: RecordBase,
  { dossierId, grid }: Round,
  pen: RoundPen,
  { number, at }: { number: number; at: string },
): EventRecord {
  const round = { dossierId, grid, pen }
  const { device } = pen
  return { ...stamp, device, number, act: roundCalled, subject: dossierId, hash: canonicalHash(round), at, round }
}

/** The one act that opens a round, over the commitments of the closed assessments that are there. */
export function openingOfRound(
  stamp: RecordBase,
  { dossierId, grid }: Round,
  assessments: readonly AnyAssessment[],
  { device, number, at }: { device: string; number: number; at: string },
): EventRecord {
  const commitments = assessments
    .filter(one => one.kind === 'sealed' && one.dossierId === dossierId && one.grid === grid)
    .flatMap(({ seal }) => seal?.hash ?? [])
    .toSorted()
  const hash = openingHash(commitments)
  return {
    ...{ ...stamp, device, number, act: roundOpened, subject: dossierId, hash, at },
    round: { dossierId, grid, commitments },
  }
}

/** The number of a device's next event. */
export const nextEventNumber = (events: readonly EventRecord[], device: string): number =>
  1 + events.reduce((last, event) => (event.device === device ? Math.max(last, event.number) : last), 0)

import { type EventRecord, eventRecord } from '#shared/domain/act-event.ts'
import { openingHash, roundCalled, roundOpened } from '#shared/domain/first-round.ts'
import { assessments } from './assessments.ts'
import { mainDossier } from './dossiers.ts'
import { stamp } from './stamp.ts'

const device = 'demonstration'
const grid = 'boussole-nantes@1.0.0'
const commitments = assessments.flatMap(({ kind, seal }) => (kind === 'individual' && seal ? [seal.hash] : []))

function event(number: number, act: string, at: string, hash: string): EventRecord {
  return eventRecord.parse({
    ...stamp(`acte-${number}`, 'secretariat', at),
    device,
    number,
    act,
    subject: mainDossier,
    hash,
    at,
    round: { dossierId: mainDossier, grid },
  })
}

/** The first round of the main dossier, called in November and opened when its item came up. */
export const events: EventRecord[] = [
  event(1, roundCalled, '2026-11-02T10:05:00.000Z', openingHash([])),
  event(2, roundOpened, '2026-11-20T14:30:00.000Z', openingHash(commitments)),
]

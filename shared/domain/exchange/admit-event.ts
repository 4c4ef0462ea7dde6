import type { EventRecord, RoundPen } from '../act-event.ts'
import { firstRound, openingHash, roundCalled, roundOpened } from '../first-round.ts'
import type { AdmissionDesk, Ruling } from './admission-terms.ts'
import type { PackageAuthor } from './package-manifest.ts'

/** The call of the round and its opening, each recorded by the device that holds the pen. */
export function admitEvent(event: EventRecord, desk: AdmissionDesk): Ruling {
  const { author, purpose, dossierId, grid } = desk.arrival
  const { round } = event
  if (!desk.entitled) return 'not_entitled'
  if (!round || (event.act !== roundCalled && event.act !== roundOpened)) return 'not_expected'
  if (event.act === roundOpened && purpose !== 'opening') return 'not_expected'
  if (round.dossierId !== dossierId || round.grid !== grid || event.subject !== dossierId) return 'other_dossier'
  if (event.author !== author.memberId || event.device !== author.device) return 'not_theirs'
  const known = firstRound(desk.events(), dossierId, round.grid)
  if (event.act === roundCalled) {
    if (known) return 'round_called_already'
    return round.pen && isPenOf(author, round.pen) ? null : 'not_theirs'
  }
  if (!known?.pen) return 'round_absent'
  if (!isPenOf(author, known.pen)) return 'not_theirs'
  if (known.openedAt !== null) return 'round_opened_already'
  return round.commitments && openingHash(round.commitments) === event.hash ? null : 'opening_differs'
}

/** Whether a package was signed by the device that holds the pen of a round. */
export const isPenOf = (author: PackageAuthor, pen: RoundPen): boolean =>
  pen.memberId === author.memberId && pen.device === author.device && pen.agreementKey === author.agreementKey

import { readWrittenDate } from '#shared/text/read-written-date.ts'
import { failure, type Refusal } from '../result.ts'
import { isWritten } from './is-written.ts'
import type { OpinionRecord } from './opinion-record.ts'

export type ReservationFailure =
  | 'reservations_missing'
  | 'reservations_not_expected'
  | 'reservation_id_form'
  | 'reservation_incomplete'
  | 'reservation_due_impossible'
  | 'reservation_due_past'

/**
 * A reservation is a condition of a favourable opinion (opinion-form, part 8): that sense alone has some. Each states its
 * four parts under a short mark, and is due on a day that exists and does not come before the act. One fault a reservation.
 */
export function* reservationFaults({ act, sense, text }: OpinionRecord): Generator<Refusal<ReservationFailure>> {
  const { reservations } = text
  if (sense === 'favourable_with_reservations' && reservations.length === 0) yield failure('reservations_missing')
  if (sense !== 'favourable_with_reservations' && reservations.length > 0) {
    yield failure('reservations_not_expected', { count: reservations.length, sense })
  }
  for (const reservation of reservations) {
    const fault = faultOf(reservation, act.date)
    if (fault) yield fault
  }
}

function faultOf(
  { id, requirement, responsible, due, proof }: OpinionRecord['text']['reservations'][number],
  date: string,
): Refusal<ReservationFailure> | null {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}.()/°-]{0,31}$/u.test(id)) return failure('reservation_id_form', { id })
  if (![requirement, responsible, due, proof].every(isWritten)) return failure('reservation_incomplete', { id })
  const day = readWrittenDate(due)
  if (day === 'impossible') return failure('reservation_due_impossible', { id, due })
  return day !== null && day < date ? failure('reservation_due_past', { id, due, date }) : null
}

import { absentReservations } from '#shared/domain/opinion/named-reservations.ts'
import { otherSenses } from '#shared/domain/opinion/named-senses.ts'
import type { OpinionRecord } from '#shared/domain/opinion/opinion-record.ts'

/** What to read again in the words of an act that is otherwise in order: one sentence each, none where there is nothing. */
export function remarksOnAct(record: OpinionRecord): string[] {
  const absent = absentReservations(record.text).map(
    ({ part, number, ids }) => `${part}, ${number}: names ${ids.join(', ')}, which is not among the reservations`,
  )
  const senses = otherSenses(record).map(
    ({ number, sense }) => `article ${number} gives the sense "${sense}", the act "${record.sense}"`,
  )
  return [...absent, ...senses]
}

import { z } from 'zod'
import { gridReference } from './assessment.ts'
import { type RecordBase, recordBase, recordId, sha256Hex } from './record.ts'

/** The profile that holds the pen of a round: it alone can decrypt what members seal. Keys in base64. */
export const roundPen = z.looseObject({
  memberId: recordId,
  device: z.string().min(1).max(36),
  agreementKey: z.string(),
})
export type RoundPen = z.infer<typeof roundPen>

/**
 * The first round of one dossier with one grid: called with its pen, then opened once, which reveals the sealed ones.
 * `commitments`: at the opening, those that were there; the hash of the event is over them (`openingHash`).
 */
export const roundMention = z.looseObject({
  dossierId: recordId,
  grid: gridReference,
  pen: roundPen.optional(),
  commitments: z.array(sha256Hex).optional(),
})

/** One transition of the procedure: who, when, what, on which hash (invariant 12). `number` counts per device. */
export const eventRecord = recordBase.extend({
  device: z.string().min(1).max(36),
  number: z.number().int().min(1),
  act: z.string().min(1),
  subject: z.string(),
  hash: sha256Hex,
  at: z.string(),
  /** On the acts `round_called` and `round_opened`. */
  round: roundMention.optional(),
})
export type EventRecord = z.infer<typeof eventRecord>

/** What an act says of itself; who, where and when are added. `hash`: of what it was done on, 64 hexadecimal digits. */
export type Act = Pick<EventRecord, 'act' | 'subject' | 'hash' | 'round'>

/** The event of an act: `number` counts those of the device, `at` is an ISO instant. */
export const eventOf = (
  stamp: RecordBase,
  act: Act,
  { device, number, at }: Pick<EventRecord, 'device' | 'number' | 'at'>,
): EventRecord => ({ ...stamp, device, number, at, ...act })

/** The number of a device's next event. */
export const nextEventNumber = (events: readonly EventRecord[], device: string): number =>
  1 + events.reduce((last, event) => (event.device === device ? Math.max(last, event.number) : last), 0)

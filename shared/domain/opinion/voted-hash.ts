import { canonicalHash } from '../canonical-hash.ts'
import type { ActText } from './opinion-record.ts'
import type { OpinionSense } from './sense.ts'

/** The parts that are voted, in the order of the act (FORMATS.md: « from `visas` to `recommendations` and `sense` »). */
const votedParts = ['visas', 'hearings', 'recitals', 'formula', 'articles', 'reservations', 'recommendations'] as const

/**
 * SHA-256, in hexadecimal, of what was voted: canonical JSON of `{ text: { visas … recommendations }, sense }`, as those
 * keys stand in the record. Number, vote and signatures are added around it and do not change it (invariant 6).
 */
export function votedHash(text: ActText, sense: OpinionSense): string {
  return canonicalHash({ text: Object.fromEntries(votedParts.map(part => [part, text[part]])), sense })
}

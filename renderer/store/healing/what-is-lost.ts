import type { LogLoss } from '#shared/ipc/payloads.ts'
import type { Healed } from './heal.ts'

/** What neither the log nor the store gives any more. */
export type Loss = {
  /** Writes of the log that cannot be read; at least so many. */
  unreadable: number
  /** Records there were and are not; at least so many, since records may have come since. */
  records: number
  /** When all was there last; `null` where nobody had noted it. */
  since: string | null
}

/**
 * What is lost, once store and log have been healed from one another. The log notes what its heads came to: where the two
 * come to the same together, the store had all that the log lost. Without that note, a store that was behind the log in
 * nothing is believed to have had it.
 */
export function whatIsLost(
  log: LogLoss | null | undefined,
  healed: Pick<Healed, 'records' | 'digest' | 'wasBehind'>,
): Loss | null {
  if (!log) return null
  const isWhole = log.digest === null ? !healed.wasBehind && healed.records > 0 : log.digest === healed.digest
  if (isWhole) return null
  return { unreadable: log.unreadable, records: Math.max(0, (log.records ?? 0) - healed.records), since: log.at }
}

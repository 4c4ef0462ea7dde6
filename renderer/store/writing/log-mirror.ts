import type { LogEntry } from '#shared/ipc/payloads.ts'
import { observedValue } from '../observed-value.ts'
import type { SaveTrouble } from '../store-contract.ts'
import { type Later, retryDelay } from './retry-delays.ts'

/** Appends to the write log: taken once it is on the disk, or refused, and why as far as that helps. */
export type AppendToLog = (entries: LogEntry[]) => Promise<'taken' | SaveTrouble>

/** As many as one call may carry. */
const largestGroup = 5_000

const refusal = () => new Error('the write log did not take the write')

/**
 * Carries every write to the write log, in order, one call at a time: what is written during a call goes with the next
 * one. What the log refused is kept and tried again, until it takes it.
 */
export function logMirror(append: AppendToLog, later: Later) {
  const failing = observedValue<SaveTrouble | null>(null)
  let waiting: LogEntry[] = []
  let added = 0
  let logged = 0
  let failures = 0
  let busy = false
  let listeners: { upTo: number; resolve: () => void; reject: (error: Error) => void }[] = []

  async function pump(): Promise<void> {
    if (busy) return
    busy = true
    while (waiting.length > 0) {
      const group = waiting.slice(0, largestGroup)
      const answer = await append(group).catch((): SaveTrouble => 'other')
      if (answer !== 'taken') return fail(answer)
      waiting = waiting.slice(group.length)
      logged += group.length
      failures = 0
      const reached = listeners.filter(({ upTo }) => upTo <= logged)
      listeners = listeners.filter(({ upTo }) => upTo > logged)
      for (const { resolve } of reached) resolve()
    }
    busy = false
    if (failing.read()) failing.set(null)
  }

  function fail(trouble: SaveTrouble): void {
    busy = false
    failures += 1
    const refused = listeners
    listeners = []
    for (const { reject } of refused) reject(refusal())
    failing.set(trouble)
    later(() => void pump(), retryDelay(failures))
  }

  return {
    add(entries: LogEntry[]): void {
      waiting.push(...entries)
      added += entries.length
      void pump()
    },
    /** Resolves once the log has everything that was added so far; rejects at the first refusal. */
    flushed(): Promise<void> {
      if (logged === added) return Promise.resolve()
      // Refused already, while the store was still writing: the next attempt is a matter of seconds.
      if (failing.read() && !busy) return Promise.reject(refusal())
      return new Promise((resolve, reject) => listeners.push({ upTo: added, resolve, reject }))
    },
    retry: () => pump(),
    /** Why the last call was refused, if it was: what waits is then not safe yet. */
    failing,
    waiting: () => waiting.length,
  }
}

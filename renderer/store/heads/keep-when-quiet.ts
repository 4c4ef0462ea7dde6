import type { Observed, SaveState } from '../store-contract.ts'
import type { Later } from '../writing/retry-delays.ts'

/** Long enough for the first screen to be there, and for somebody who types to pause. Milliseconds. */
const pause = 2_000

/** Keeps the heads after the opening and after writes, once enough of them changed and nothing is being written. */
export function keepWhenQuiet(
  saving: Observed<SaveState>,
  { worthKeeping, keepHeads, later }: { worthKeeping(): boolean; keepHeads(): Promise<void>; later: Later },
): void {
  let waiting = false
  const look = () => {
    if (waiting || !worthKeeping()) return
    waiting = true
    later(() => {
      waiting = false
      if (saving.read().pending > 0) look()
      // The store may be closed by now; the next opening reads a little more.
      else keepHeads().catch(() => {})
    }, pause)
  }
  saving.subscribe(look)
  look()
}

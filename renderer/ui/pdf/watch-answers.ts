const asks = 20

/**
 * Asks `ask` again and again; calls `onSilence`, once, when an answer of either kind has not come within `limit`
 * milliseconds. Time is counted by ticks of this page, so that a machine that slept is not taken for silence.
 */
export function watchAnswers(ask: () => Promise<unknown>, limit: number, onSilence: () => void): () => void {
  let waiting = false
  let ticks = 0
  const answered = () => {
    waiting = false
  }
  const timer = setInterval(() => {
    if (!waiting) {
      ticks = 0
      waiting = true
      ask().then(answered, answered)
      return
    }
    ticks += 1
    if (ticks < asks) return
    clearInterval(timer)
    onSilence()
  }, limit / asks)
  return () => clearInterval(timer)
}

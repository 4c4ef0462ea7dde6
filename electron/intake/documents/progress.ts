/** How far a reading is: pages, or parts, done and in all. */
export type Progress = (done: number, total: number) => void

/** Told at most so often, milliseconds: a message a page would cost more than the page. */
const interval = 100

/** Passes on what is worth telling: the first, the last, and one each time some time has gone by. */
export function sparing(tell: Progress): Progress {
  let told = Number.NEGATIVE_INFINITY
  return (done, total) => {
    const now = performance.now()
    if (done < total && now - told < interval) return
    told = now
    tell(done, total)
  }
}

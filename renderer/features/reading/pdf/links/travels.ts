import type { Spot } from '#shared/domain/reading-place.ts'

/** Places left by a leap, the latest last; more are forgotten. */
const most = 100

export type Travels = {
  /** A leap begins here: one may come back. */
  leave(): void
  /** The page one is back on, or `null` where there is no way back. */
  back(): number | null
  forward(): number | null
}

/** The ways back from links followed inside a document. */
export function travels(here: () => Spot, show: (spot: Spot) => void): Travels {
  let behind: Spot[] = []
  let ahead: Spot[] = []
  const step = (from: Spot[], to: Spot[]) => {
    const spot = from.pop()
    if (!spot) return null
    to.push(here())
    show(spot)
    return spot.page
  }
  return {
    leave: () => {
      behind = [...behind.slice(1 - most), here()]
      ahead = []
    },
    back: () => step(behind, ahead),
    forward: () => step(ahead, behind),
  }
}

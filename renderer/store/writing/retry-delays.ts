/** How long to wait before trying a failed write again, in milliseconds; the last one is repeated. */
const delays = [1_000, 2_000, 5_000, 15_000]

export const retryDelay = (failures: number): number => delays[Math.min(failures, delays.length) - 1] ?? 0

/** Calls `work` after some milliseconds; passed in so that tests decide when time passes. */
export type Later = (work: () => void, milliseconds: number) => void

export const laterByTimer: Later = (work, milliseconds) => {
  setTimeout(work, milliseconds)
}

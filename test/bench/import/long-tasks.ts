import type { Page } from '@playwright/test'

type Watched = { longTasks?: { durations: number[]; observer: PerformanceObserver } }

/** Notes from now on every task of the page's own thread that lasts over 50 ms, as the browser measures them. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durations: number[] = []
    const observer = new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) durations.push(duration)
    })
    observer.observe({ type: 'longtask' })
    Object.assign(globalThis, { longTasks: { durations, observer } } satisfies Watched)
  })
}

/** Milliseconds of the longest of them, 50 where there was none: the browser tells of no shorter one. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { durations = [], observer } = (globalThis as Watched).longTasks ?? {}
    for (const { duration } of observer?.takeRecords() ?? []) durations.push(duration)
    observer?.disconnect()
    return Math.max(50, ...durations)
  })

/** Not longer than this is left to whatever keeps the page busy, in milliseconds. */
const longest = 2_000

/** Once the page has nothing to do for a moment. */
export const whenIdle = (): Promise<void> =>
  new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: longest }))

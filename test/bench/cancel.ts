import { killBelow } from '#test/e2e/process-tree.ts'

/** Ends everything this program started, Chromium included. */
export const endEverything = (): Promise<void> => killBelow(process.pid)

import { forkReader } from '#electron/intake/fork-reader.ts'
import { createInspector, type Inspector } from '#electron/intake/inspector.ts'
import { readerLimits } from '#electron/intake/reader-limits.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'
import { builtEntry } from '#test/built-entry.ts'

/** The reading process, bundled. */
export const builtReader = async (): Promise<StartReader> =>
  forkReader(await builtEntry('reader', 'electron/intake/reader-process.ts'))

export const anInspector = async (limits: Partial<typeof readerLimits> = {}): Promise<Inspector> =>
  createInspector(await builtReader(), { ...readerLimits, ...limits })

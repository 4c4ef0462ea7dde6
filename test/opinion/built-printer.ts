import { resolve } from 'node:path'
import type { PrintPlaces } from '#electron/pdf/render-opinion.ts'
import { builtEntry } from '#test/built-entry.ts'

export const resources = resolve(import.meta.dirname, '../../resources')

/** The printing thread, bundled. */
export const builtPrinter = async (): Promise<PrintPlaces> => ({
  resources,
  printerEntry: await builtEntry('printer', 'electron/pdf/print-thread.ts'),
})

import type { PrintPlaces } from '#electron/pdf/print-in-thread.ts'
import { builtEntry } from '#test/built-entry.ts'
import { resources } from '#test/shipped-resources.ts'

/** The printing thread, bundled. */
export const builtPrinter = async (): Promise<PrintPlaces> => ({
  resources,
  printerEntry: await builtEntry('printer', 'electron/pdf/print-thread.ts'),
})

import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'
import type { PrintPlaces } from '#electron/pdf/render-opinion.ts'

const root = resolve(import.meta.dirname, '../..')

export const resources = resolve(root, 'resources')

/** Bundles the printing thread as the product does; it must lie below the project to find its libraries. */
export async function builtPrinter(): Promise<PrintPlaces> {
  const folder = resolve(root, 'out/tests', `printer-${process.pid}`)
  await mkdir(folder, { recursive: true })
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { input: { printer: resolve(root, 'electron/pdf/print-thread.ts') } },
    },
  })
  return { resources, printerEntry: resolve(folder, 'printer.js') }
}

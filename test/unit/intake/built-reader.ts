import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'
import { forkReader } from '#electron/intake/fork-reader.ts'
import { createInspector, type Inspector } from '#electron/intake/inspector.ts'
import { readerLimits } from '#electron/intake/reader-limits.ts'
import type { StartReader } from '#electron/intake/reader-port.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Bundles the reading process as the product does; it must lie below the project to find its libraries. */
export async function builtReader(): Promise<StartReader> {
  const folder = resolve(root, 'out/tests', `reader-${process.pid}`)
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
      rolldownOptions: { input: { reader: resolve(root, 'electron/intake/reader-process.ts') } },
    },
  })
  return forkReader(resolve(folder, 'reader.js'))
}

export const anInspector = async (limits: Partial<typeof readerLimits> = {}): Promise<Inspector> =>
  createInspector(await builtReader(), { ...readerLimits, ...limits })

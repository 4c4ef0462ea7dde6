import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')

/**
 * Bundles one entry of the machine side as the product does, and says where it lies: below the project, where it finds
 * its libraries.
 */
export async function builtEntry(name: string, source: string): Promise<string> {
  const folder = resolve(root, 'out/tests', `${name}-${process.pid}`)
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
      rolldownOptions: { input: { [name]: resolve(root, source) } },
    },
  })
  return resolve(folder, `${name}.js`)
}

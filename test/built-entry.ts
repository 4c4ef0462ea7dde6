import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '..')

const built = new Map<string, Promise<string>>()

/**
 * Bundles one entry of the machine side as the product does, once a worker, and says where it lies: below the project,
 * where it finds its libraries.
 */
export function builtEntry(name: string, source: string): Promise<string> {
  const earlier = built.get(name)
  if (earlier) return earlier
  const entry = bundle(name, source)
  built.set(name, entry)
  return entry
}

async function bundle(name: string, source: string): Promise<string> {
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

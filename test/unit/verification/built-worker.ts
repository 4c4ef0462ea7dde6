import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { build } from 'vite'
import { type VerifyFile, verifyInWorker, type workerLimits } from '#electron/verification/verify-in-worker.ts'

const root = resolve(import.meta.dirname, '../../..')

/** Bundles the verification worker as the product does; it must lie below the project to find its libraries. */
export async function builtWorker(): Promise<(limits?: typeof workerLimits) => VerifyFile> {
  const folder = resolve(root, 'out/tests', `verifier-${process.pid}`)
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
      rolldownOptions: { input: { verifier: resolve(root, 'electron/verification/verification-worker.ts') } },
    },
  })
  return limits => verifyInWorker(resolve(folder, 'verifier.js'), limits)
}

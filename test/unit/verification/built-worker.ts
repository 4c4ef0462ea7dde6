import { type VerifyFile, verifyInWorker, type workerLimits } from '#electron/verification/verify-in-worker.ts'
import { builtEntry } from '#test/built-entry.ts'
import { resources } from '#test/shipped-resources.ts'

/** The verification worker, bundled. */
export async function builtWorker(): Promise<(limits?: typeof workerLimits) => VerifyFile> {
  const entry = await builtEntry('verifier', 'electron/verification/verification-worker.ts')
  return limits => verifyInWorker(entry, resources, limits)
}

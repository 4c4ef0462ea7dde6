import { Worker } from 'node:worker_threads'
import { judge } from '#electron/signing/judgement.ts'
import type { VerificationResult } from '#shared/domain/verification-result.ts'
import { refused } from './refused.ts'
import type { FileRequest } from './verify-file.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

export type VerifyFile = (bytes: Uint8Array, request: FileRequest) => Promise<VerificationResult>

export const workerLimits = {
  /** Milliseconds for one file. */
  time: 60_000,
  /** Megabytes of JavaScript values; bytes of the file do not count. */
  memory: 1024,
}

/**
 * Verifies each file in a worker of its own, which an abort, the time or the memory ends. `entry` is the path of the
 * built `verification-worker`, `resources` the folder whose fonts print the record again. A file that breaks its worker is not valid; an abort rejects with the signal's reason.
 */
export const verifyInWorker =
  (entry: string, resources: string, limits = workerLimits): VerifyFile =>
  (bytes, { signal, now, expect = [], ...request }) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const worker = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.memory }, env: {} })
      const end = () => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        void worker.terminate()
      }
      const abort = () => {
        end()
        reject(signal?.reason)
      }
      const giveUp = (message: string) => {
        end()
        resolve(refused(request.file, judge('invalid', 'unreadable', message)))
      }
      const timer = setTimeout(() => giveUp('The file takes too long to read'), limits.time)
      signal?.addEventListener('abort', abort)
      worker.once('message', (answer: WorkerAnswer) => {
        end()
        resolve(answer)
      })
      worker.once('error', () => giveUp('The file cannot be read'))
      worker.once('exit', () => giveUp('The file cannot be read'))
      worker.postMessage({ ...request, bytes, resources, expect, now: now.getTime() } satisfies WorkerRequest)
    })

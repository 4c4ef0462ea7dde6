import { parentPort } from 'node:worker_threads'
import { verifyFile } from './verify-file.ts'
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts'

// Entry of the worker: one file, one answer. A throw ends it, and the thread that waits is told.
parentPort?.once('message', async ({ now, resources, ...request }: WorkerRequest) => {
  const answer: WorkerAnswer = await verifyFile(request.bytes, { ...request, now: new Date(now) }, resources)
  parentPort?.postMessage(answer)
})

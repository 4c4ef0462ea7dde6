import { parentPort, workerData } from 'node:worker_threads'
import type { ThreadAnswer } from '#electron/pdf/run-in-thread.ts'
import type { Result } from '#shared/domain/result.ts'
import { annotateCopy } from './annotate-copy.ts'
import type { AnnotatedCopy, CopyRequest } from './copy-request.ts'

/** Entry of the thread that makes one annotated copy, then ends. */
const { bytes, ...request } = workerData as CopyRequest & { bytes: Uint8Array }
const answer = (message: ThreadAnswer<Result<AnnotatedCopy>>, transfer: ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, transfer)

const result = await annotateCopy(bytes, request, (done, total) => answer({ type: 'progress', done, total }))
answer({ type: 'done', result }, result.ok ? [result.value.bytes.buffer as ArrayBuffer] : [])

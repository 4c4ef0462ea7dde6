import { type RenderJob, runInThread } from '#electron/pdf/run-in-thread.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import type { AnnotatedCopy, CopyRequest } from './copy-request.ts'

/** Megabytes of the values of one file, its bytes not counted, and milliseconds: a file from anywhere may ask for more. */
const limits = { heap: 1024, time: 60_000 }

/** Where the program's resources are, and the built entry of the thread (`copy-thread.ts`). */
export type CopyPlaces = { resources: string; annotatorEntry: string }

/** An annotated copy, made in a thread of its own. Fails as `annotateCopy` does, or with `cancelled` or `copy_too_much`. */
export async function copyInThread(
  bytes: Uint8Array,
  request: Omit<CopyRequest, 'resources'>,
  { resources, annotatorEntry }: CopyPlaces,
  { signal, progress }: RenderJob = {},
): Promise<Result<AnnotatedCopy>> {
  const late = AbortSignal.timeout(limits.time)
  const stop = signal ? AbortSignal.any([signal, late]) : late
  try {
    const made = await runInThread<Result<AnnotatedCopy>>(
      annotatorEntry,
      { ...request, bytes, resources },
      limits.heap,
      { signal: stop, ...(progress ? { progress } : {}) },
    )
    return !made.ok && made.error.code === 'cancelled' && !signal?.aborted ? failure('copy_too_much') : made
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      return failure('copy_too_much')
    }
    throw error
  }
}

import { failure, type Result } from '#shared/domain/result.ts'
import type { Bridge } from '#shared/ipc/bridge.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'

/** 256 KiB: large enough to be quick, small enough to be stopped at once and to leave the window its turn. */
export const chunkBytes = 1 << 18

/** Sends a dropped file to the vault a chunk at a time; a stopped one leaves nothing behind. */
export async function sendFile(
  bridge: Bridge,
  job: string,
  file: File,
  signal: AbortSignal,
  progress: (done: number, total: number) => void,
): Promise<Result<TakenFiles>> {
  if (signal.aborted) return failure('cancelled')
  const begun = await bridge.invoke('intake.begin', { job, fileName: file.name, size: file.size })
  if (!begun.ok) return begun
  const { upload } = begun.value
  progress(0, file.size)
  for (let start = 0; start < file.size; start += chunkBytes) {
    if (signal.aborted) return failure('cancelled')
    const piece = file.slice(start, start + chunkBytes)
    const sent = await bridge.invoke('intake.chunk', { upload, bytes: new Uint8Array(await piece.arrayBuffer()) })
    if (!sent.ok) return sent
    progress(Math.min(start + chunkBytes, file.size), file.size)
  }
  if (signal.aborted) return failure('cancelled')
  return bridge.invoke('intake.finish', { upload })
}

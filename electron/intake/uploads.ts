import { randomUUID } from 'node:crypto'
import type { Caller } from '#electron/ports/handlers.ts'
import type { Jobs } from '#electron/ports/jobs.ts'
import type { OpenVault } from '#electron/ports/vaults.ts'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import type { TakenFiles } from '#shared/ipc/payloads.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'
import { type ByteChannel, byteChannel } from './byte-channel.ts'
import { type FileFault, fileFault } from './file-fault.ts'
import type { Inspector } from './inspector.ts'
import { ownerOf } from './owner.ts'
import { takeIn } from './take-in.ts'

type Upload = {
  owner: string
  size: number
  received: number
  channel: ByteChannel
  report: (received: number) => void
  taken: Promise<Result<TakenFiles, UploadFault>>
}

export type UploadFault = 'upload_unknown' | 'size_differs' | 'cancelled' | FileFault

export type Uploads = {
  begin(vault: OpenVault, caller: Caller, request: { job: string; fileName: string; size: number }): string
  chunk(caller: Caller, upload: string, bytes: Uint8Array): Promise<Result<Record<string, never>, UploadFault>>
  finish(caller: Caller, upload: string): Promise<Result<TakenFiles, UploadFault>>
}

/** Files that a page sends part by part, dropped on it or made by it. An upload belongs to the window that began it. */
export function createUploads(jobs: Jobs, inspector: Inspector): Uploads {
  const open = new Map<string, Upload>()
  const find = (caller: Caller, id: string) => {
    const upload = open.get(id)
    return upload?.owner === ownerOf(caller) ? upload : undefined
  }

  return {
    begin: (vault, caller, { job: name, fileName, size }) => {
      const id = randomUUID()
      const channel = byteChannel()
      let report: Upload['report'] = () => undefined
      const taken = jobs.run(name, caller, async (job): Promise<Result<TakenFiles, UploadFault>> => {
        const { signal, progress } = job
        const cancel = () => channel.fail(new Cancelled())
        if (signal.aborted) cancel()
        signal.addEventListener('abort', cancel)
        report = received => progress(received, size, 'reading')
        try {
          return ok(await takeIn(vault, inspector, fileName, channel.parts, job))
        } catch (error) {
          if (error instanceof Cancelled || error instanceof SizeDiffers) return failure(error.code)
          const fault = fileFault(error, cleanFileName(fileName))
          if (fault) return fault
          throw error
        } finally {
          signal.removeEventListener('abort', cancel)
        }
      })
      // Heard when the upload is finished; a page that goes away never asks.
      taken.catch(() => undefined)
      open.set(id, {
        owner: ownerOf(caller),
        size,
        received: 0,
        channel,
        report: received => report(received),
        taken,
      })
      return id
    },

    chunk: async (caller, id, bytes) => {
      const upload = find(caller, id)
      if (!upload) return failure('upload_unknown')
      upload.received += bytes.byteLength
      if (upload.received > upload.size) upload.channel.fail(new SizeDiffers())
      try {
        await upload.channel.push(bytes)
      } catch (error) {
        if (error instanceof Cancelled || error instanceof SizeDiffers) return failure(error.code)
        // The vault took no more of it: what became of the file says why.
        const taken = await upload.taken
        if (taken.ok) throw error
        open.delete(id)
        return taken
      }
      upload.report(upload.received)
      return ok({})
    },

    finish: async (caller, id) => {
      const upload = find(caller, id)
      if (!upload) return failure('upload_unknown')
      if (upload.received === upload.size) upload.channel.end()
      else upload.channel.fail(new SizeDiffers())
      open.delete(id)
      return upload.taken
    },
  }
}

class Cancelled extends Error {
  readonly code = 'cancelled'
}

/** What came is not what was announced: nothing of it is kept. */
class SizeDiffers extends Error {
  readonly code = 'size_differs'
}

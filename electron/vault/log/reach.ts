import { open } from 'node:fs/promises'
import { z } from 'zod'
import { logLoss } from '#shared/ipc/payloads.ts'
import { writeAll } from '../durable/write-all.ts'
import { type FrameKey, frameLengthAt, openFrame, sealFrame } from './frame.ts'

/** What the log held at one moment: its last sequence, how many records it knew, `headsDigest` of them. */
const held = z.object({
  sequence: z.number().int(),
  records: z.number().int(),
  digest: z.string(),
  at: z.string(),
})

/** With what was found missing at an opening and is not settled. */
const reach = held.extend({ loss: logLoss.nullable() })
export type Reach = z.infer<typeof reach>

export type ReachFile = {
  /** `null` where there is none, or none that is authentic. */
  read(): Promise<Reach | null>
  /** Takes its place on the disk soon. Of two that wait the later counts. */
  note(reach: Reach): void
  /** Resolves once what was noted is flushed, as far as the disk takes it. */
  flushed(): Promise<void>
  close(): Promise<void>
}

/** The plain content always has this length, so that each writing covers the one before. */
const plainLength = 640

/**
 * A note beside the log of how far it reached, which tells a log that was cut short from a short one. It is written after
 * the log and not flushed with it: behind the log it understates, and never claims what was not there.
 */
export function reachFile(path: string, { key, context }: FrameKey): ReachFile {
  const own: FrameKey = { key, context: Buffer.concat([context, Buffer.from('|reach')]) }
  let waiting: Reach | null = null
  let running: Promise<void> | null = null
  let file: Awaited<ReturnType<typeof open>> | null = null

  async function run(): Promise<void> {
    while (waiting) {
      const frame = sealFrame(own, Buffer.from(JSON.stringify(waiting).padEnd(plainLength)))
      waiting = null
      // A disk that refuses says so to the log itself; this note is then merely an old one.
      await write(frame).catch(() => {})
    }
    running = null
  }

  async function write(frame: Buffer): Promise<void> {
    file ??= await open(path, 'r+').catch(() => open(path, 'w', 0o600))
    await writeAll(file, frame, 0)
  }

  async function flushed(): Promise<void> {
    await running
    await file?.datasync().catch(() => {})
  }

  return {
    async read() {
      const bytes = await readAtMost(path)
      const length = bytes && frameLengthAt(bytes, 0)
      const plain =
        bytes && length !== null && length <= bytes.length ? openFrame(own, bytes.subarray(0, length)) : null
      const known = plain && reach.safeParse(JSON.parse(plain.toString()))
      return known?.success ? known.data : null
    },
    note(reached) {
      waiting = reached
      running ??= run()
    },
    flushed,
    async close() {
      await flushed()
      await file?.close()
      file = null
    },
  }
}

async function readAtMost(path: string): Promise<Buffer | null> {
  const file = await open(path, 'r').catch(() => null)
  if (!file) return null
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2 * plainLength), 0, 2 * plainLength, 0)
    return buffer.subarray(0, bytesRead)
  } catch (error) {
    // A folder of that name opens and is not read.
    if ((error as NodeJS.ErrnoException).code === 'EISDIR') return null
    throw error
  } finally {
    await file.close()
  }
}

import { type Finding, refused, unreadable } from './finding.ts'
import { heldReader, idleFor } from './held-reader.ts'
import { kindByName } from './kind-by-name.ts'
import { endingCode, type OpenArchive } from './open-archive.ts'
import { type Ending, handOver, openReader, type Reader } from './reader.ts'
import { readerLimits } from './reader-limits.ts'
import type { FromReader } from './reader-messages.ts'
import type { StartReader } from './reader-port.ts'
import { createUnpackers } from './unpackers.ts'

/** Bytes already on the disk in clear are read there; those of the vault are handed over, never written in clear. */
export type Source = { path: string; size: number } | { size: number; parts: AsyncIterable<Uint8Array> }

export type Inspector = {
  /** Never throws for what the file holds; one file at a time, in the order asked. */
  examine(name: string, source: Source): Promise<Finding>
  /**
   * Opens an archive that was examined, in a process of its own: what examines its entries would otherwise have to hold
   * them both. Each part of an entry is read within the limits of a file. Throws `ReaderEnded`.
   */
  unpack(archive: Source): Promise<OpenArchive>
  close(): void
}

/** Reads files in one process, replaced as soon as it was killed, crashed, or keeps too much memory. */
export function createInspector(start: StartReader, limits = readerLimits): Inspector {
  const held = heldReader(start, limits)
  let queue: Promise<unknown> = Promise.resolve()
  const unpackers = createUnpackers(() => openReader(start, limits.time), idleFor)

  async function examineNow(name: string, source: Source): Promise<Finding> {
    const kind = kindByName(name) ?? 'other'
    if (source.size > limits.size) return refused(kind, 'too_large')
    const answer = await ask(held.take(), name, source)
    held.release(answer)
    if (!('ended' in answer)) return answer.finding
    const code = endingCode(answer)
    return code === 'reader_crashed' ? unreadable(kind, code) : refused(kind, code)
  }

  return {
    examine: (name, source) => {
      const result = queue.then(() => examineNow(name, source))
      queue = result.catch(() => undefined)
      return result
    },
    unpack: source => unpackers.open(source),
    close: () => {
      held.stop()
      unpackers.close()
    },
  }
}

type Found = Extract<FromReader, { type: 'found' }>

async function ask(reader: Reader, name: string, source: Source): Promise<Found | Ending> {
  if ('path' in source) return found(await reader.request({ type: 'examine-path', name, path: source.path }))
  return (await handOver(reader, source)) ?? found(await reader.request({ type: 'examine', name }))
}

function found(answer: FromReader | Ending): Found | Ending {
  if ('ended' in answer || answer.type === 'found') return answer
  throw new Error(`the reader answered ${answer.type} where it should have found`)
}

import { type Finding, refused, unreadable } from './finding.ts'
import { kindByName } from './kind-by-name.ts'
import { endingCode, type OpenArchive } from './open-archive.ts'
import { type Ending, openReader, type Reader } from './reader.ts'
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

/** Idle readers go after this, milliseconds: they hold a hundred megabytes. */
const idleFor = 30_000

/**
 * Reads files in one process kept from file to file, because starting one costs more than reading most files. It is
 * replaced as soon as it was killed, crashed, or keeps too much memory.
 */
export function createInspector(start: StartReader, limits = readerLimits): Inspector {
  let reader: Reader | undefined
  let queue: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const unpackers = createUnpackers(() => openReader(start, limits.time), idleFor)

  const stop = () => {
    reader?.kill()
    reader = undefined
  }

  async function examineNow(name: string, source: Source): Promise<Finding> {
    clearTimeout(idle)
    const kind = kindByName(name) ?? 'other'
    if (source.size > limits.size) return refused(kind, 'too_large')
    reader ??= openReader(start, limits.time)
    const answer = await ask(reader, name, source)
    if ('ended' in answer || answer.resident > limits.idleMemory) stop()
    else idle = setTimeout(stop, idleFor).unref()
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
      clearTimeout(idle)
      stop()
      unpackers.close()
    },
  }
}

type Found = Extract<FromReader, { type: 'found' }>

async function ask(reader: Reader, name: string, source: Source): Promise<Found | Ending> {
  if ('path' in source) return found(await reader.request({ type: 'examine-path', name, path: source.path }))
  const opened = await reader.request({ type: 'open', size: source.size })
  if ('ended' in opened) return opened
  for await (const bytes of source.parts) {
    const taken = await reader.request({ type: 'part', bytes })
    if ('ended' in taken) return taken
  }
  return found(await reader.request({ type: 'examine', name }))
}

function found(answer: FromReader | Ending): Found | Ending {
  if ('ended' in answer || answer.type === 'found') return answer
  throw new Error(`the reader answered ${answer.type} where it should have found`)
}

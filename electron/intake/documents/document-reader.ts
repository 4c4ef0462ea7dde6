import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import type { InspectionCode } from '../finding.ts'
import { endingCode } from '../open-archive.ts'
import { type Ending, type Heard, openReader, type Reader } from '../reader.ts'
import { readerLimits } from '../reader-limits.ts'
import type { FromReader } from '../reader-messages.ts'
import type { StartReader } from '../reader-port.ts'

/** Bytes of a file of the vault. */
type Parts = { size: number; parts: AsyncIterable<Uint8Array> }

export type DocumentFault = InspectionCode | 'cancelled'

export type DocumentReader = {
  /** Never throws for what the file holds; what its source throws comes out. One file at a time. */
  read(name: string, source: Parts, heard: Heard, signal: AbortSignal): Promise<Result<DerivedDocument, DocumentFault>>
  close(): void
}

/** A process that is idle goes after this, milliseconds. */
const idleFor = 30_000

/**
 * Reads the words of files in a process of its own, beside the one that examines what comes in: a long document must not
 * hold up an import. The process is killed where it is stuck, takes too long in all, or is no longer wanted.
 */
export function createDocumentReader(start: StartReader, limits = readerLimits): DocumentReader {
  let reader: Reader | undefined
  let idle: NodeJS.Timeout | undefined

  const stop = () => {
    clearTimeout(idle)
    reader?.kill()
    reader = undefined
  }

  return {
    async read(name, source, heard, signal) {
      clearTimeout(idle)
      if (signal.aborted) return failure('cancelled')
      if (source.size > limits.size) return failure('too_large')
      reader ??= openReader(start, limits.time)
      let tooLong = false
      const whole = setTimeout(() => {
        tooLong = true
        stop()
      }, limits.wordsTime)
      signal.addEventListener('abort', stop)
      try {
        const answer = await ask(reader, name, source, heard)
        if (signal.aborted) return failure('cancelled')
        if ('ended' in answer) {
          stop()
          return failure(tooLong ? 'too_long' : endingCode(answer))
        }
        if (answer.resident > limits.idleMemory) stop()
        else idle = setTimeout(stop, idleFor).unref()
        return answer.read
      } catch (error) {
        stop()
        throw error
      } finally {
        clearTimeout(whole)
        signal.removeEventListener('abort', stop)
      }
    },
    close: stop,
  }
}

type Read = Extract<FromReader, { type: 'read' }>

async function ask(reader: Reader, name: string, source: Parts, heard: Heard): Promise<Read | Ending> {
  const opened = await reader.request({ type: 'open', size: source.size })
  if ('ended' in opened) return opened
  for await (const bytes of source.parts) {
    const taken = await reader.request({ type: 'part', bytes })
    if ('ended' in taken) return taken
  }
  const answer = await reader.request({ type: 'read', name }, heard)
  if ('ended' in answer || answer.type === 'read') return answer
  throw new Error(`the reader answered ${answer.type} where it should have read`)
}

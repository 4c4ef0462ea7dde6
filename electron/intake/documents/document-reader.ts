import type { DerivedDocument } from '#shared/domain/derived-document.ts'
import { failure, type Result } from '#shared/domain/result.ts'
import type { InspectionCode } from '../finding.ts'
import { heldReader } from '../held-reader.ts'
import { endingCode } from '../open-archive.ts'
import { type Ending, type Heard, handOver, type Reader } from '../reader.ts'
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

/**
 * Reads the words of files in a process of its own, beside the one that examines what comes in: a long document must not
 * hold up an import. The process is killed where it is stuck, takes too long in all, or is no longer wanted.
 */
export function createDocumentReader(start: StartReader, limits = readerLimits): DocumentReader {
  const held = heldReader(start, limits)
  return {
    async read(name, source, heard, signal) {
      if (signal.aborted) return failure('cancelled')
      if (source.size > limits.size) return failure('too_large')
      let tooLong = false
      const whole = setTimeout(() => {
        tooLong = true
        held.stop()
      }, limits.wordsTime)
      signal.addEventListener('abort', held.stop)
      try {
        const answer = await ask(held.take(), name, source, heard)
        if (signal.aborted) return failure('cancelled')
        held.release(answer)
        return 'ended' in answer ? failure(tooLong ? 'too_long' : endingCode(answer)) : answer.read
      } catch (error) {
        held.stop()
        throw error
      } finally {
        clearTimeout(whole)
        signal.removeEventListener('abort', held.stop)
      }
    },
    close: held.stop,
  }
}

type Read = Extract<FromReader, { type: 'read' }>

async function ask(reader: Reader, name: string, source: Parts, heard: Heard): Promise<Read | Ending> {
  const ending = await handOver(reader, source)
  if (ending) return ending
  const answer = await reader.request({ type: 'read', name }, heard)
  if ('ended' in answer || answer.type === 'read') return answer
  throw new Error(`the reader answered ${answer.type} where it should have read`)
}

import { createReadStream } from 'node:fs'
import type { InspectionCode } from './finding.ts'
import type { Source } from './inspector.ts'
import { type Ending, handOver, type Reader } from './reader.ts'
import { type FromReader, memoryExceeded } from './reader-messages.ts'

/** An archive that a reading process of its own holds. */
export type OpenArchive = {
  /** Unpacked bytes of an entry, by its rank in the directory; one entry at a time. Throws `ReaderEnded`. */
  entry(index: number): AsyncIterable<Uint8Array>
  close(): void
}

/** The process that unpacked an archive is gone: too slow, too large, or stopped by what it read. */
export class ReaderEnded extends Error {
  readonly code: EndingCode
  constructor(code: EndingCode) {
    super(`the reader of an archive ended: ${code}`)
    this.code = code
  }
}

export type EndingCode = Extract<InspectionCode, 'too_long' | 'too_large_in_memory' | 'reader_crashed'>

export function endingCode({ ended, lastWords }: Ending): EndingCode {
  if (ended === 'too_long') return 'too_long'
  const outOfMemory = lastWords.includes(memoryExceeded) || /heap out of memory/i.test(lastWords)
  return outOfMemory ? 'too_large_in_memory' : 'reader_crashed'
}

/** Hands an archive over to `reader`, part by part. Throws `ReaderEnded`. */
export async function openArchive(reader: Reader, source: Source): Promise<Pick<OpenArchive, 'entry'>> {
  const ask = async (message: Parameters<Reader['request']>[0]): Promise<FromReader> => {
    const answer = await reader.request(message)
    if ('ended' in answer) throw new ReaderEnded(endingCode(answer))
    return answer
  }
  const ending = await handOver(reader, { size: source.size, parts: partsOf(source) })
  if (ending) throw new ReaderEnded(endingCode(ending))

  async function* entry(index: number): AsyncGenerator<Uint8Array> {
    let answer = await ask({ type: 'unpack', index })
    while (answer.type === 'unpacked' && answer.bytes) {
      yield answer.bytes
      answer = await ask({ type: 'next' })
    }
  }
  return { entry }
}

const partsOf = (source: Source): AsyncIterable<Uint8Array> =>
  'path' in source ? createReadStream(source.path, { highWaterMark: 4 * 1024 ** 2 }) : source.parts

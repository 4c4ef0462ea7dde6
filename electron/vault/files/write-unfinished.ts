import { createHash, randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAll } from '../durable/write-all.ts'
import { unfinishedPath } from '../durable/write-durably.ts'
import { chunkLength, fileHeaderLength, fileKey, saltLength, sealChunk, writeHeader } from './file-format.ts'

type Source = Uint8Array | AsyncIterable<Uint8Array>

/**
 * Encrypts a source into a file without a name yet: the hash that names it is known at the end. The file is flushed; it
 * is deleted where the source throws or the disk refuses.
 */
export async function writeUnfinished(folder: string, filesKey: Uint8Array, source: Source) {
  const path = unfinishedPath(join(folder, 'file'))
  const salt = randomBytes(saltLength)
  const key = fileKey(filesKey, salt)
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    let size = 0
    let index = 0
    let position = fileHeaderLength
    for await (const { bytes, isFinal } of chunksOf(source)) {
      hash.update(bytes)
      size += bytes.length
      const sealed = sealChunk(key, index, isFinal, bytes)
      await writeAll(file, sealed, position)
      position += sealed.length
      index += 1
    }
    const sha256 = hash.digest('hex')
    const header = writeHeader(key, salt, { sha256, size })
    await writeAll(file, header, 0)
    await file.sync()
    return { path, sha256, size }
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
}

/** Full chunks, then the last one; it alone may be short, or empty. A chunk waits until it is known not to be the last. */
async function* chunksOf(source: Source): AsyncGenerator<{ bytes: Uint8Array; isFinal: boolean }> {
  let rest = Buffer.alloc(0)
  for await (const part of source instanceof Uint8Array ? [source] : source) {
    let bytes =
      rest.length === 0 ? Buffer.from(part.buffer, part.byteOffset, part.byteLength) : Buffer.concat([rest, part])
    while (bytes.length > chunkLength) {
      yield { bytes: bytes.subarray(0, chunkLength), isFinal: false }
      bytes = bytes.subarray(chunkLength)
    }
    // The source may use its buffer again.
    rest = Buffer.from(bytes)
  }
  yield { bytes: rest, isFinal: true }
}

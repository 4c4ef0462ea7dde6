import { unpackedParts } from './check-entries.ts'
import { packedBytes, type ZipEntry } from './zip-directory.ts'

/** What one message carries of an entry. Bytes. */
const partSize = 4 * 1024 ** 2

/**
 * Unpacked bytes of an entry of an archive, a few megabytes at a time. The archive was examined before, so that what is
 * not as it was found is a fault of the program: throws.
 */
export async function* unpackedEntry(archive: Uint8Array, entry: ZipEntry | undefined): AsyncGenerator<Uint8Array> {
  const packed = entry && packedBytes(archive, entry)
  if (!packed) throw new Error('the archive holds no such entry')
  for await (const part of unpackedParts(packed, entry)) {
    yield* inParts(part)
  }
}

/** Bytes in parts that a message carries; each a copy, since a message would carry all the memory a view looks into. */
export function* inParts(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.byteLength; start += partSize) yield bytes.slice(start, start + partSize)
}

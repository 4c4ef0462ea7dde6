import { decodeText } from '../examine-text.ts'
import { readZipEntry, zipDirectory } from '../zip-directory.ts'

/** Unpacked size of a part: with what reading it takes, a larger one would not fit in the memory. */
const largestPart = 256 * 1024 ** 2

/** The parts of a document of an office suite, by the names in its package; `undefined` of one that is not there or damaged. */
export type OfficePackage = {
  /** Whether there is one, without unpacking it. */
  has(name: string): boolean
  bytes(name: string): Uint8Array | undefined
  text(name: string): string | undefined
}

export async function openPackage(bytes: Uint8Array): Promise<OfficePackage> {
  const directory = await zipDirectory(bytes)
  const entries = new Map((directory.ok ? directory.value : []).map(entry => [entry.name, entry]))
  const part = (name: string) => {
    const entry = entries.get(name)
    const read = entry && readZipEntry(bytes, entry, largestPart)
    return read?.ok ? read.value : undefined
  }
  return {
    has: name => entries.has(name),
    bytes: part,
    text: name => {
      const content = part(name)
      return content && decodeText(content)?.replace(/^\uFEFF/, '')
    },
  }
}

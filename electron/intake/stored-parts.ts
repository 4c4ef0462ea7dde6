import type { VaultFiles } from '#electron/ports/vaults.ts'

const partSize = 4 * 1024 ** 2

/** Plain bytes of a file of the vault, in order, a few megabytes at a time. Throws when the file is damaged. */
export async function* storedParts(files: VaultFiles, sha256: string, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < size; start += partSize) {
    const part = await files.read(sha256, start, Math.min(start + partSize, size))
    if (!part.ok) throw new Error(part.error.code)
    yield part.value
  }
}

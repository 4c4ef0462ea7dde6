import type { VaultFiles } from '#electron/ports/vaults.ts'

const partSize = 4 * 1024 ** 2

/** Thrown in the middle of a file of the vault that is gone or not authentic any more. */
export class StoredFileLost extends Error {
  readonly code: 'file_absent' | 'file_damaged'
  constructor(code: 'file_absent' | 'file_damaged') {
    super(code)
    this.code = code
  }
}

/** Plain bytes of a file of the vault, in order, a few megabytes at a time. Throws `StoredFileLost`. */
export async function* storedParts(files: VaultFiles, sha256: string, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < size; start += partSize) {
    const part = await files.read(sha256, start, Math.min(start + partSize, size))
    if (!part.ok) throw new StoredFileLost(part.error.code)
    yield part.value
  }
}

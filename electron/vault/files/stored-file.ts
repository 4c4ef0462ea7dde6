import { type FileHandle, open } from 'node:fs/promises'
import { failure, ok, type Result } from '#shared/domain/result.ts'
import { fileHeaderLength, fileKey, readHeader, saltOf, storedLength } from './file-format.ts'

export type StoredFile = { handle: FileHandle; key: Buffer; size: number }

/**
 * Opens a file of the vault for `use`, then closes it. Damaged: the header is not authentic or is another file's, or the
 * file is not as long as it says.
 */
export async function openStoredFile<Value>(
  path: string,
  sha256: string,
  filesKey: Uint8Array,
  use: (file: StoredFile) => Promise<Value>,
): Promise<Result<Value, 'file_absent' | 'file_damaged'>> {
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (handle === null) return failure('file_absent')
  try {
    const header = Buffer.alloc(fileHeaderLength)
    const { bytesRead } = await handle.read(header, 0, fileHeaderLength, 0)
    if (bytesRead < fileHeaderLength) return failure('file_damaged')
    const key = fileKey(filesKey, saltOf(header))
    const description = readHeader(key, header)
    const { size: length } = await handle.stat()
    if (description?.sha256 !== sha256 || storedLength(description.size) !== length) return failure('file_damaged')
    return ok(await use({ handle, key, size: description.size }))
  } finally {
    await handle.close()
  }
}

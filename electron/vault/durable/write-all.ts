import type { FileHandle } from 'node:fs/promises'

/** Writes all the bytes at a position: one call of the system may write fewer than asked. */
export async function writeAll(file: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let written = 0; written < bytes.length; ) {
    written += (await file.write(bytes, written, bytes.length - written, position + written)).bytesWritten
  }
}

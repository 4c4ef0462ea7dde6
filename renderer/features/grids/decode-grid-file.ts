import { failure, ok, type Result } from '#shared/domain/result.ts'

/** Largest grid file taken in, in bytes: a grid of 300 questions weighs a tenth of it. */
export const largestGridFile = 5_000_000

/** The text of a file, its byte order mark left out. Fails with `grid_file_too_large` or `grid_file_not_utf8`. */
export function decodeGridFile(bytes: Uint8Array): Result<string, 'grid_file_too_large' | 'grid_file_not_utf8'> {
  if (bytes.length > largestGridFile) {
    return failure('grid_file_too_large', { size: bytes.length, most: largestGridFile })
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return failure('grid_file_not_utf8')
  }
}

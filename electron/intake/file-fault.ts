import { failure, type Refusal } from '#shared/domain/result.ts'

export type FileFault = 'file_unreadable' | 'file_not_kept'

/** Thrown by a source whose file cannot be read, or not to its end. */
export class SourceUnreadable extends Error {}

const full = ['ENOSPC', 'EDQUOT']

/**
 * The expected failure of one file on its way into the vault: it cannot be read, or the disk does not keep it. `null` of
 * an error that is neither.
 */
export function fileFault(error: unknown, fileName: string): Refusal<FileFault> | null {
  if (error instanceof SourceUnreadable) return failure('file_unreadable', { file: fileName })
  if (!(error instanceof Error) || !('syscall' in error)) return null
  const { code = '' } = error as NodeJS.ErrnoException
  return failure('file_not_kept', { fileName, cause: full.includes(code) ? 'full' : code })
}

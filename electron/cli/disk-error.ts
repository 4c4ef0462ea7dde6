import { UsageError } from './usage-error.ts'

/** What was asked was right, and the disk could not take or give it: one sentence, exit 1. */
export class DiskError extends Error {}

/** The command line names what is not there, or not what it should be. */
const misnamed: Record<string, string> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'the links lead nowhere',
  EISDIR: 'it is a folder',
  ENOTEMPTY: 'it is a folder',
  EEXIST: 'it exists already',
  EACCES: 'not permitted',
  EPERM: 'not permitted',
  ENXIO: 'not a file',
  EROFS: 'the disk is read-only',
  EINVAL: 'not a name that the disk accepts',
}

const exhausted: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the quota of the disk is reached',
  EFBIG: 'the file is larger than is allowed here',
  EIO: 'the disk failed',
  EBUSY: 'it is in use',
  ETXTBSY: 'it is in use',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
}

/** The sentence of a failure of the system, or its code; undefined for what is no such failure. */
export function diskSentence(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !('syscall' in error)) {
    return undefined
  }
  return misnamed[error.code] ?? exhausted[error.code] ?? `the system answers ${error.code}`
}

/** Runs what touches `path`; what the system refuses comes back as a failure with a sentence that names it. */
export async function onDisk<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  if (path === '') throw new UsageError('a name of a file is empty')
  try {
    return await work()
  } catch (error) {
    const sentence = diskSentence(error)
    if (sentence === undefined) throw error
    const known = Object.hasOwn(misnamed, String((error as NodeJS.ErrnoException).code))
    throw known ? new UsageError(`${path}: ${sentence}`) : new DiskError(`${path}: ${sentence}`)
  }
}

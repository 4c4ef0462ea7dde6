import { intakeLimits } from '#shared/domain/intake-limits.ts'

/** Each file is read within these (FORMATS.md, Inspection): milliseconds, and bytes resident in memory. */
export const readerLimits = {
  time: intakeLimits.time as number,
  wordsTime: intakeLimits.wordsTime as number,
  memory: intakeLimits.memory as number,
  /** Larger files are not opened at all: with what opening takes they would not fit in the memory. Bytes. */
  size: intakeLimits.opened as number,
  /** A reader that holds more than this between two files is replaced. Bytes. */
  idleMemory: 400 * 1024 ** 2,
}

/** Milliseconds for looking whether any page of a PDF that opens has text. */
export const lookingTime = 4000

/** Node's own limit, a little under the other so that it is hit first where it can be. */
export const readerArguments = ['--max-old-space-size=896']

import { type Entry, getFileNameLowLevel } from 'yauzl'
import { intakeLimits } from '#shared/domain/intake-limits.ts'
import { cleanFileName } from '#shared/text/clean-file-name.ts'

/** Bit 11 of an entry's flags: its name is UTF-8 (PKWARE APPNOTE 6.3, appendix D). */
const utf8Flag = 0x800

/**
 * The name of an entry: UTF-8 where the archive says so or where a field of Info-ZIP gives it, else CP437 as the
 * standard has it. Systems that forget to say so write UTF-8 all the same, and a name in CP437 is hardly ever valid UTF-8.
 */
export function entryName({ generalPurposeBitFlag: flags, fileNameRaw, extraFields }: Entry): string {
  const named = getFileNameLowLevel(flags, fileNameRaw, extraFields, true)
  const bare = getFileNameLowLevel(flags, fileNameRaw, [], true)
  if (named !== bare || (flags & utf8Flag) !== 0) return named
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(fileNameRaw)
  } catch {
    return named
  }
}

/** An absolute name, a drive, or a step to the parent folder, with either slash. */
export const leadsOut = (name: string): boolean =>
  /^([/\\]|[a-z]:)/i.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0')

/** Where an entry stands in its archive, to be shown and never to be written to: its folders, and its name. */
export type EntryPlace = { labels: string[]; fileName: string }

export function entryPlace(name: string): EntryPlace {
  const steps = name
    .split(/[/\\]/)
    .filter(step => step !== '' && step !== '.')
    // Windows drops the dots and spaces at the end of a name.
    .map(step => cleanFileName(step.replace(/[. ]+$/, '')))
  return { labels: steps.slice(0, -1).slice(0, intakeLimits.labels), fileName: steps.at(-1) ?? cleanFileName('') }
}

import { lastTrue } from '../last-true.ts'
import { median } from './bands.ts'
import type { Piece } from './laid-pieces.ts'

/** A line of a column. */
export type Line = Piece & { column: number; pieces: Piece[] /** Wider than a letter is high. */; hasHole: boolean }

/** Least of a column of running text: characters and words a line, letters among its characters. */
const least = { characters: 14, words: 2.5, letters: 0.6 }
/** Shares of lines of running text, of each column and of all columns together. */
const share = {
  /** Those that reach four fifths of the column's width. */
  full: { each: 0.4, all: 0.5 },
  /** Those broken because the next word had no room. */
  broken: { each: 0.4, all: 0.55 },
  /** Of these, those that the next one continues with no capital. */
  continued: { each: 0.2, all: 0.35 },
}
const fullWidth = 0.8
/** Lines with white between their words, as after the number of an item. */
const mostHoles = 0.35

/**
 * Whether the lines of every column are a text that goes on from one to the next. The cells of a table are as wide as
 * their words, and each begins anew: the first word of the next would have had room after them.
 */
export function flow(columns: readonly (readonly Line[])[], isLeftward: boolean): boolean {
  if (!columns.every(isWorded)) return false
  const counts = columns.map(lines => countsOf(lines, isLeftward))
  const sum = (of: (one: Counts) => number) => counts.reduce((total, one) => total + of(one), 0)
  const all = {
    ...{ lines: sum(one => one.lines), full: sum(one => one.full) },
    ...{ broken: sum(one => one.broken), continued: sum(one => one.continued) },
  }
  return counts.every(one => holds(one, 'each')) && holds(all, 'all')
}

type Counts = { lines: number; full: number; broken: number; continued: number }

const holds = ({ lines, full, broken, continued }: Counts, which: 'each' | 'all') =>
  full >= share.full[which] * lines &&
  broken >= share.broken[which] * (lines - 1) &&
  continued >= share.continued[which] * broken

function isWorded(lines: readonly Line[]): boolean {
  const text = lines.map(line => line.text.trim()).join(' ')
  const characters = countOf(text, /\s+/g)
  if (characters < least.characters * lines.length || wordsOf(text) < least.words * lines.length) return false
  if (countOf(text, /[^\p{L}\p{M}]+/gu) < least.letters * characters) return false
  return lines.filter(({ hasHole }) => hasHole).length <= mostHoles * lines.length
}

function countsOf(lines: readonly Line[], isLeftward: boolean): Counts {
  const room = roomAfter(lines, isLeftward)
  const width = widest(lines)
  const counts = { lines: lines.length, full: 0, broken: 0, continued: 0 }
  for (const [index, line] of lines.entries()) {
    const [white, next] = [room[index] ?? 0, lines[index + 1]]
    counts.full += Number(white <= (1 - fullWidth) * width)
    if (!next || white >= firstWordWidth(next)) continue
    counts.broken += 1
    counts.continued += Number(goesOn(line.text, next.text))
  }
  return counts
}

export const widest = (lines: readonly Line[]) => lines.reduce((most, { start, end }) => Math.max(most, end - start), 0)

/** Characters but for these. */
const countOf = (text: string, others: RegExp): number => text.replaceAll(others, '').length

/** Ideographs are words, of two as a rule, and need no spaces. */
const wordsOf = (text: string): number =>
  countOf(text, /\S+/g) + 1 + countOf(text, /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu) / 2

/** White after each line up to where lines of the column end, but for the tenth that end farthest. */
function roomAfter(lines: readonly Line[], isLeftward: boolean): number[] {
  const ends = lines.map(({ start, end }) => (isLeftward ? -start : end))
  const edge = ends.toSorted((a, b) => b - a)[Math.floor(ends.length / 10)] ?? 0
  return ends.map(end => Math.max(0, edge - end))
}

/** With the space before it. */
function firstWordWidth({ text, start, end, size }: Line): number {
  const [word = ''] = text.trim().split(/\s+/)
  return ((end - start) * word.length) / Math.max(1, text.length) + 0.2 * size
}

/** In the middle of a sentence; of scripts without capitals, always. */
const goesOn = (line: string, next: string): boolean =>
  /[\p{L}][-\u00ad\u2010]\s*$/u.test(line) || /^[\s\p{P}]*[\p{Ll}\p{Lo}]/u.test(next)

/** Further from line to line than this, in usual pitches, something new begins. */
const gapPitch = 1.3

/**
 * The heights at which the lines of all columns begin anew, as the rows of a table with cells of several lines do; none
 * where only some do: paragraphs of columns that do not know each other end where they end.
 */
export function rowsOf(columns: readonly (readonly Line[])[]): number[] {
  const gaps = columns.map(gapsOf)
  const starts = columns.map((lines, column) => startsOf(lines, gaps[column] ?? new Set()))
  const seen: Line[] = []
  const aligned: number[] = []
  let whollyAligned = 0
  for (const line of gaps.flatMap(its => [...its]).toSorted((a, b) => a.base - b.base)) {
    const level = columns.map(lines => lineAt(lines, line))
    const last = seen.at(-1)
    if (level.filter(Boolean).length < 2 || (last && isLevel(last, line))) continue
    seen.push(line)
    if (level.every((one, column) => !one || starts[column]?.has(one))) aligned.push(line.base)
    whollyAligned += Number(level.every((one, column) => !one || gaps[column]?.has(one)))
  }
  const most = 0.6 * seen.length
  const areRows = (aligned.length >= 2 && aligned.length >= most) || (whollyAligned > 0 && whollyAligned >= most)
  return areRows ? aligned : []
}

function gapsOf(lines: readonly Line[]): Set<Line> {
  const pitches = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0))
  const usual = median(pitches)
  return new Set(lines.slice(1).filter((_, index) => (pitches[index] ?? 0) > gapPitch * usual))
}

/** Lines before which there is a gap, or a line that ends short or with its sentence. */
function startsOf(lines: readonly Line[], gaps: ReadonlySet<Line>): Set<Line> {
  const width = widest(lines)
  return new Set(
    lines.slice(1).filter((line, index) => {
      const before = lines[index]
      if (gaps.has(line) || !before) return true
      const isShort = before.end - before.start < fullWidth * width
      return !goesOn(before.text, line.text) && (isShort || /[.:;!?]\s*$/.test(before.text))
    }),
  )
}

/** The line at the height of another: lines of a column go down. */
function lineAt(lines: readonly Line[], level: Line): Line | undefined {
  const above = lastTrue(lines.length, count => (lines[count - 1]?.base ?? 0) < level.base - 0.3 * level.size)
  const found = lines[above]
  return found && isLevel(found, level) ? found : undefined
}

const isLevel = (one: Line, other: Line) => Math.abs(one.base - other.base) <= 0.3 * other.size

import { lastTrue } from '#shared/text/last-true.ts'

/** What one row of the screen holds: a line of the text, or a part of one that is very long. */
export type TextRow = {
  /** From 1; of the parts of a line, the first one's alone is shown. */
  line: number
  start: number
  end: number
  first: boolean
}

/** Longer lines are drawn in parts: files written by programs may have one line of a million characters. */
const mostCharacters = 2000

/** The rows of a text, in its order; together with the line feeds between lines they are the text. */
export function textRows(text: string): TextRow[] {
  const rows: TextRow[] = []
  let start = 0
  for (let line = 1; start <= text.length; line += 1) {
    const feed = text.indexOf('\n', start)
    const end = feed === -1 ? text.length : feed
    let from = start
    do {
      const to = wholeTo(text, Math.min(from + mostCharacters, end))
      rows.push({ line, start: from, end: to, first: from === start })
      from = to
    } while (from < end)
    start = end + 1
  }
  return rows
}

/** Not between the halves of a character of two units. */
const wholeTo = (text: string, at: number): number => (/^[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at)

/** Rank of the row that holds the character at `offset`, or the feed after it. */
export const rowAt = (rows: readonly TextRow[], offset: number): number =>
  lastTrue(rows.length - 1, rank => (rows[rank]?.start ?? 0) <= offset)

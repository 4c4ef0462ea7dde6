import type { ExtractedItem } from '#shared/text/page-text.ts'
import type { LaidRun } from '#shared/text/reading-order/laid-pieces.ts'

export type Run = ExtractedItem & LaidRun

/** A number from 0 to 1, the next one each time. */
export type Chance = () => number

/** The same numbers for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const between = (chance: Chance, least: number, most: number) => least + chance() * (most - least)
export const whole = (chance: Chance, least: number, most: number) => Math.floor(between(chance, least, most + 1))
const oneOf = <T>(chance: Chance, all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T

const words = {
  latin:
    'le la les des une avis comité données personnes traitement algorithme commune décision score agent public dossier analyse risque impact droit recours motif délai séance membre saisine projet outil modèle critère réponse preuve usage sans avec pour dans sur selon chaque autre même'.split(
      ' ',
    ),
  arabic: 'في من على البيانات المدينة اللجنة القرار الخوارزمية الملف السكان التقييم الأثر الحق كل هذا التي'.split(' '),
}
export type Script = keyof typeof words

/** Letters are not as wide as one another. */
const letterWidth = (letter: string) => 0.3 + ((letter.codePointAt(0) ?? 0) % 7) * 0.06
export const widthOf = (text: string, size: number) =>
  [...text].reduce((sum, letter) => sum + letterWidth(letter), 0) * size

/** Sentences, as many as make `count` words or a few more. */
function sentences(chance: Chance, count: number, script: Script): string {
  const said: string[] = []
  while (said.length < count) {
    const sentence = Array.from({ length: whole(chance, 6, 24) }, () => oneOf(chance, words[script]))
    const [first = ''] = sentence
    sentence[0] = first.charAt(0).toUpperCase() + first.slice(1)
    sentence[sentence.length - 1] += '.'
    said.push(...sentence)
  }
  return said.join(' ')
}

function wrapped(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && widthOf(longer, size) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return [...lines, line]
}

/** Lines of paragraphs that fill a column, `count` of them. */
export function filledLines(chance: Chance, count: number, width: number, size: number, script: Script): string[] {
  const lines: string[] = []
  while (lines.length < count) lines.push(...wrapped(sentences(chance, whole(chance, 40, 90), script), width, size))
  return lines.slice(0, count)
}

/** A text at a place of the page as one reads it: from its left edge, and down from its top, in points. */
export type Placed = { text: string; x: number; y: number; size: number; width: number }

/** `width` is what justified lines are spread over. */
export const placed = (text: string, x: number, y: number, size: number, width = widthOf(text, size)): Placed => ({
  ...{ text, x, y, size, width },
})

/** The extractor's runs of texts in this order, on a page that reads turned by so many quarters. */
export function runsOf(texts: readonly Placed[], turn: 0 | 1 | 2 | 3 = 0): Run[] {
  return texts.flatMap((text, index) => {
    const next = texts[index + 1]
    const goesOn = next && Math.abs(next.y - text.y) < text.size && next.x > text.x
    const run = { ...laid(text.text, text.x, text, turn), width: text.width, hasEOL: !goesOn && next !== undefined }
    if (!goesOn) return [run]
    const white = { ...laid(' ', text.x + text.width, text, turn), width: next.x - text.x - text.width, hasEOL: false }
    return [run, white]
  })
}

function laid(str: string, x: number, { y, size }: Placed, turn: 0 | 1 | 2 | 3) {
  const [right, down] = [x, -y]
  const transforms = [
    [size, 0, 0, size, right, down],
    [0, size, -size, 0, -down, right],
    [-size, 0, 0, -size, -right, -down],
    [0, -size, size, 0, down, -right],
  ]
  return { str, transform: transforms[turn] as number[], height: size }
}

export type Columns = {
  /** The lines of each column, in the order the columns are read. */
  columns: Placed[][]
  top: number
  bottom: number
}

type Shape = { count: number; lines: number; top?: number; script?: Script; isEven?: boolean }

/** Columns of running text beside one another, their lines ragged or justified, each of a pitch of its own unless even. */
export function runningColumns(chance: Chance, shape: Shape): Columns {
  const { count, lines, top = 80, script = 'latin', isEven = false } = shape
  const size = between(chance, 8, 11)
  const white = between(chance, 1.1, 3) * size
  const width = (500 - white * (count - 1)) / count
  const isJustified = chance() < 0.5
  const even = between(chance, 1.15, 1.4) * size
  const columns = Array.from({ length: count }, (_, column) => {
    const pitch = isEven || chance() < 0.5 ? even : between(chance, 1.15, 1.4) * size
    const left = 50 + (script === 'arabic' ? count - 1 - column : column) * (width + white)
    const texts = filledLines(chance, lines - whole(chance, 0, Math.floor(lines / 5)), width, size, script)
    return texts.map((text, row) => {
      const own = widthOf(text, size)
      const isSpread = isJustified && own > 0.8 * width
      const shown = isSpread ? width : own
      return placed(text, script === 'arabic' ? left + width - shown : left, top + row * pitch, size, shown)
    })
  })
  return { columns, top, bottom: Math.max(...columns.flat().map(({ y }) => y)) }
}

export const written = {
  byColumn: ({ columns }: Columns) => columns.flat(),
  /** The first line of each, the second line of each… */
  byRank: ({ columns }: Columns) =>
    Array.from({ length: Math.max(...columns.map(lines => lines.length)) }, (_, row) =>
      columns.flatMap(lines => lines[row] ?? []),
    ).flat(),
  /** From the top of the page to its foot; of one height, from left to right. */
  byHeight: ({ columns }: Columns) =>
    columns.flat().toSorted((a, b) => Math.round(a.y * 100) - Math.round(b.y * 100) || a.x - b.x),
}

const cellWords = ['oui', 'non', 'sans objet', 'à revoir', 'conforme', 'élevé', 'très faible', 'en cours', 'partiel']

/** The cells of a table, row by row: a label, then figures or a few words. */
export function table(chance: Chance, rows: number, top: number): Placed[] {
  const size = between(chance, 8, 11)
  const pitch = between(chance, 1.2, 2.4) * size
  const columns = whole(chance, 2, 6)
  const step = 500 / columns
  const isFigures = Array.from({ length: columns }, () => chance() < 0.5)
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const label = `${oneOf(chance, words.latin)} ${oneOf(chance, words.latin)}`
      const said = isFigures[column] ? `${whole(chance, 0, 9999)},${whole(chance, 0, 99)}` : oneOf(chance, cellWords)
      return placed(column === 0 ? label : said, 50 + column * step, top + row * pitch, size)
    }),
  ).flat()
}

/** A table whose cells hold several lines, written cell by cell or, as some programs do, line by line. */
export function tableOfText(chance: Chance, rows: number, top: number, isByLine: boolean): Placed[] {
  const size = between(chance, 8, 11)
  const pitch = 1.25 * size
  const columns = whole(chance, 2, 3)
  const step = 500 / columns
  let y = top
  return Array.from({ length: rows }, () => {
    const cells = Array.from({ length: columns }, (_, column) => {
      const lines = wrapped(sentences(chance, whole(chance, 5, 20), 'latin'), step - 2 * size, size)
      return lines.map((text, row) => placed(text, 50 + column * step, y + row * pitch, size))
    })
    y += (Math.max(...cells.map(cell => cell.length)) + 0.5) * pitch
    return isByLine ? cells.flat().toSorted((a, b) => a.y - b.y || a.x - b.x) : cells.flat()
  }).flat()
}

import type { StampFace } from './stamp-fonts.ts'
import type { StampLine } from './stamp-text.ts'

/** Width of a text in points at a size in points. */
export type Measure = (text: string, face: StampFace, size: number) => number

export type PlacedLine = StampLine & { size: number; x: number; y: number }

const sizes: Record<StampLine['role'], number> = { name: 10.5, capacity: 8.5, detail: 7.5 }
const leading = 1.28
const air = 0.5
const padding = { left: 11, right: 6, vertical: 5 }

/** Where every line begins, and the size of the largest, in points. */
export const stampMargin = padding.left
export const largestStampText = Math.max(...Object.values(sizes))

/**
 * Places the lines in a box of `width` by `height` points, origin at the bottom left. Sizes shrink together until all
 * fits; at half size lines that still do not are cut with an ellipsis, and the last ones left out.
 */
export function layOutStamp(lines: StampLine[], width: number, height: number, measure: Measure): PlacedLine[] {
  const roomX = Math.max(0, width - padding.left - padding.right)
  const roomY = Math.max(0, height - 2 * padding.vertical)
  for (let scale = 1; scale >= 0.5; scale -= 0.04) {
    const wrapped = lines.flatMap(line => wrap(line, sizes[line.role] * scale, roomX, measure))
    if (wrapped.every(line => line.fits) && heightOf(wrapped) <= roomY) return place(wrapped, height)
  }
  const single = lines.map(line => cut(line, sizes[line.role] * 0.5, roomX, measure))
  while (single.length > 0 && heightOf(single) > roomY) single.pop()
  return place(single, height)
}

type SizedLine = StampLine & { size: number; fits: boolean }

/** Height of a line; a little air parts the details from the person. */
function heightAt(lines: SizedLine[], index: number): number {
  const line = lines[index] as SizedLine
  const begins = line.role === 'detail' && index > 0 && lines[index - 1]?.role !== 'detail'
  return line.size * (leading + (begins ? air : 0))
}

const heightOf = (lines: SizedLine[]) => lines.reduce((sum, _, index) => sum + heightAt(lines, index), 0)

/** At most two lines, broken at a space; a long number may be broken anywhere. */
function wrap(line: StampLine, size: number, room: number, measure: Measure): SizedLine[] {
  const fits = (text: string) => measure(text, line.face, size) <= room
  const sized = (text: string): SizedLine => ({ ...line, text, size, fits: fits(text) })
  if (fits(line.text)) return [sized(line.text)]
  const words = line.text.split(' ')
  for (let count = words.length - 1; count > 0; count--) {
    const first = words.slice(0, count).join(' ')
    if (fits(first)) return [sized(first), sized(words.slice(count).join(' '))]
  }
  return [sized(line.text)]
}

function cut(line: StampLine, size: number, room: number, measure: Measure): SizedLine {
  const characters = Array.from(line.text)
  const fits = (text: string) => measure(text, line.face, size) <= room
  let text = line.text
  while (!fits(text) && characters.length > 0) {
    characters.pop()
    text = `${characters.join('').trimEnd()}…`
  }
  return { ...line, text, size, fits: true }
}

/** Centred in height, from the top down; `y` is the baseline. */
function place(lines: SizedLine[], height: number): PlacedLine[] {
  let top = (height + heightOf(lines)) / 2
  return lines.map(({ fits: _, ...line }, index) => {
    top -= heightAt(lines, index)
    return { ...line, x: padding.left, y: top + line.size * (0.5 * leading - 0.34) }
  })
}

import type { Span } from '#shared/text/anchor.ts'
import { type Run, startsOf } from './selected-passages.ts'

/** A run with its size on the page, and the font it is measured in. */
export type SizedRun = Run & { width: number; fontName: string }
export type FontStyle = { fontFamily: string; ascent: number; descent: number }
/** Width of a text in a family, in any unit: only shares of it are used. */
export type Measure = (text: string, fontFamily: string) => number

type Point = { x: number; y: number }
type Part = { from: Point; to: Point; along: Point; up: Point; height: number; ascent: number; descent: number }

/** Of a font that says neither, in shares of its height. */
const usual = { ascent: 0.8, descent: -0.2 }

/**
 * Quadrilaterals of `[start, end)` of a page's text, one a line, in PDF user space of the unrotated page (the order of a
 * highlight's QuadPoints), from what the extractor says of its runs: the page need not be drawn. Inside a run letters
 * are placed by their shares of its width, as the text layer does.
 */
export function quadsOfSpan(
  items: readonly SizedRun[],
  styles: Readonly<Record<string, FontStyle>>,
  { start, end }: Span,
  measure: Measure,
): number[][] {
  const starts = startsOf(items)
  const lines: Part[] = []
  for (const [index, item] of items.entries()) {
    const begin = starts[index] ?? 0
    const [from, to] = [Math.max(0, start - begin), Math.min(item.str.length, end - begin)]
    if (from >= to || item.str.slice(from, to).trim() === '') continue
    const part = partOf(item, styles[item.fontName], from, to, measure)
    const last = lines.at(-1)
    if (last && continues(last, part)) last.to = part.to
    else lines.push(part)
  }
  return lines.map(quadOf)
}

function partOf(item: SizedRun, style: FontStyle | undefined, from: number, to: number, measure: Measure): Part {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = item.transform
  const [length, height] = [Math.hypot(a, b) || 1, Math.hypot(c, d) || 1]
  const along = { x: a / length, y: b / length }
  const up = { x: c / height, y: d / height }
  const whole = measure(item.str, style?.fontFamily ?? 'sans-serif') || 1
  const at = (offset: number): Point => {
    const share = measure(item.str.slice(0, offset), style?.fontFamily ?? 'sans-serif') / whole
    return { x: x + along.x * item.width * share, y: y + along.y * item.width * share }
  }
  const ascent = style?.ascent || usual.ascent
  const descent = style?.descent || usual.descent
  return { from: at(from), to: at(to), along, up, height, ascent, descent }
}

/** On the same line, in the same direction, with no more than a letter's height between. */
function continues(line: Part, part: Part): boolean {
  const turn = line.along.x * part.along.x + line.along.y * part.along.y
  const gap = { x: part.from.x - line.to.x, y: part.from.y - line.to.y }
  const ahead = gap.x * line.along.x + gap.y * line.along.y
  const aside = Math.abs(gap.x * line.up.x + gap.y * line.up.y)
  return turn > 0.99 && aside < 0.4 * line.height && ahead > -0.5 * line.height && ahead < line.height
}

function quadOf({ from, to, up, height, ascent, descent }: Part): number[] {
  const corner = (point: Point, share: number) =>
    [point.x + up.x * height * share, point.y + up.y * height * share].map(value => Math.round(value * 100) / 100)
  return [...corner(from, ascent), ...corner(to, ascent), ...corner(from, descent), ...corner(to, descent)]
}

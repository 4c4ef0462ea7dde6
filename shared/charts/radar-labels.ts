import { polarPoint } from './polar.ts'
import { svgElement } from './svg-element.ts'

export type RadarAxis = { mark: string; title: string }

const fontSize = 8
const leading = 9.5
const longestLine = 26
const mostLines = 3
/** Beyond, titles would run into one another: the marks alone, which the table repeats. */
const mostTitles = 8

/** Texts around the chart, mark first, from the top clockwise. */
export function radarLabels(
  axes: readonly RadarAxis[],
  centre: { x: number; y: number },
  radius: number,
  ink: string,
): { elements: string[]; texts: string[] } {
  const drawn = axes.flatMap((axis, index) => {
    const turn = index / axes.length
    const [x, y] = polarPoint(centre, radius + 9, turn)
    const lines = axes.length > mostTitles ? [axis.mark] : wrap(`${axis.mark}. ${axis.title}`)
    const side = Math.sin(turn * 2 * Math.PI)
    const anchor = Math.abs(side) < 0.05 ? 'middle' : side > 0 ? 'start' : 'end'
    const above = (1 + Math.cos(turn * 2 * Math.PI)) / 2
    const top = y - (lines.length - 1) * leading * above + fontSize * (0.7 - above * 0.4)
    return lines.map((line, rank) => ({
      line,
      element: svgElement(
        'text',
        {
          x,
          y: top + rank * leading,
          'font-family': 'Source Sans 3',
          'font-size': fontSize,
          'text-anchor': anchor,
          fill: ink,
        },
        line,
      ),
    }))
  })
  return { elements: drawn.map(one => one.element), texts: drawn.map(one => one.line) }
}

/** Lines of at most 26 characters, three at most; the rest gives way to an ellipsis. */
function wrap(text: string): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longestLine) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  if (lines.length <= mostLines) return lines
  return [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1]}…`]
}

import { polarPoint, svgNumber } from './polar.ts'
import { type RadarAxis, radarLabels } from './radar-labels.ts'
import { svgElement } from './svg-element.ts'

/** One line of the chart: a value on each axis, `null` where there is none (drawn at the centre). */
export type RadarSeries = { name: string; values: readonly (number | null)[] }

export type Radar = {
  axes: readonly RadarAxis[]
  series: readonly RadarSeries[]
  /** Value at the rim; the centre is 0. */
  maximum: number
}

/** `content` goes inside an `<svg viewBox="0 0 width height">`; `labels` are its texts in the order they are drawn. */
export type RadarDrawing = { content: string; width: number; height: number; labels: string[] }

const width = 452
const height = 236
const centre = { x: width / 2, y: height / 2 }
const radius = 84
const ink = '#383f3b'
const grid = '#c1cac5'

/** Each line has a dash and a marker of its own: colour is never alone. Fills are opaque, as PDF/A-1 demands. */
const looks = [
  { stroke: '#0d5a99', fill: '#e0efff', dash: undefined, width: 1.6 },
  { stroke: '#9a4700', fill: 'none', dash: '5 3', width: 1.2 },
  { stroke: '#12684b', fill: 'none', dash: '1.5 2.5', width: 1.4 },
  { stroke: '#73407f', fill: 'none', dash: '8 2.5 1.5 2.5', width: 1.4 },
] as const

/**
 * A radar chart as the inside of an SVG, in points, with no style sheet, identifier or measure of fonts: the same input
 * gives the same text everywhere. Needs three axes or more; a caller without them shows the table alone.
 */
export function drawRadar({ axes, series, maximum }: Radar): RadarDrawing {
  const count = axes.length
  if (count < 3) throw new Error('a radar chart needs three axes')
  const point = (index: number, share: number) => polarPoint(centre, radius * share, index / count)
  const polygon = (share: (index: number) => number) =>
    axes.map((_, index) => point(index, share(index)).map(svgNumber).join(',')).join(' ')
  const valueAt = (one: RadarSeries, index: number) => Math.min(1, Math.max(0, (one.values[index] ?? 0) / maximum))
  const [first] = series
  const background = first
    ? [svgElement('polygon', { points: polygon(i => valueAt(first, i)), fill: looks[0].fill })]
    : []
  const rings = [0.25, 0.5, 0.75, 1].map(share =>
    svgElement('polygon', { points: polygon(() => share), fill: 'none', stroke: grid, 'stroke-width': 0.6 }),
  )
  const spokes = axes.map((_, index) => {
    const [x2, y2] = point(index, 1)
    return svgElement('line', { x1: centre.x, y1: centre.y, x2, y2, stroke: grid, 'stroke-width': 0.6 })
  })
  const lines = series.map((one, rank) => {
    const look = looks[rank % looks.length] ?? looks[0]
    return svgElement('polygon', {
      points: polygon(index => valueAt(one, index)),
      fill: 'none',
      stroke: look.stroke,
      'stroke-width': look.width,
      'stroke-linejoin': 'round',
      ...(look.dash ? { 'stroke-dasharray': look.dash } : {}),
    })
  })
  const dots = first
    ? axes.map((_, index) => {
        const [cx, cy] = point(index, valueAt(first, index))
        return svgElement('circle', { cx, cy, r: 2.1, fill: looks[0].stroke })
      })
    : []
  const labels = radarLabels(axes, centre, radius, ink)
  return {
    content: [...background, ...rings, ...spokes, ...lines, ...dots, ...labels.elements].join(''),
    width,
    height,
    labels: labels.texts,
  }
}

/** The words of a text alternative: `start`, then each axis with its values in the order of the series. */
export type RadarWords = {
  start: string
  between: string
  axis(axis: RadarAxis, values: readonly (number | null)[]): string
}

/** What a person who does not see the chart reads: every value that it shows. */
export const radarAlternative = ({ axes, series }: Radar, words: RadarWords): string =>
  `${words.start}${axes
    .map((axis, index) =>
      words.axis(
        axis,
        series.map(one => one.values[index] ?? null),
      ),
    )
    .join(words.between)}.`

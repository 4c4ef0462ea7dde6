import type { ChartPalette } from './chart-palette.ts'
import type { ShapeName } from './college-shapes.ts'
import { svgNumber } from './polar.ts'
import { shapePath } from './shape-path.ts'
import { svgElement } from './svg-element.ts'

type TextOptions = {
  anchor?: 'start' | 'middle' | 'end'
  fill?: string
  /** In times the text of the palette. */
  scale?: number
  bold?: true
}

/** Takes shapes and texts in the order they are painted; `labels` can then never differ from what is drawn. */
export type DrawingSheet = {
  element(name: string, attributes: Record<string, string | number>): void
  /** A mark of `size` units across, its centre at `x`, `y`. */
  mark(shape: ShapeName, x: number, y: number, size: number, paint: Record<string, string | number>): void
  text(x: number, y: number, line: string, options?: TextOptions): void
  content(): string
  labels(): string[]
}

const box = 20

export function drawingSheet(palette: ChartPalette): DrawingSheet {
  const elements: string[] = []
  const labels: string[] = []
  return {
    element: (name, attributes) => void elements.push(svgElement(name, attributes)),
    mark: (shape, x, y, size, paint) => {
      const scale = size / box
      const place = `translate(${svgNumber(x - size / 2)} ${svgNumber(y - size / 2)}) scale(${svgNumber(scale)})`
      elements.push(svgElement('path', { d: shapePath[shape], transform: place, ...paint }))
    },
    text: (x, y, line, { anchor = 'start', fill = palette.ink, scale = 1, bold } = {}) => {
      if (line === '') return
      labels.push(line)
      elements.push(
        svgElement(
          'text',
          {
            x,
            y,
            'font-family': palette.font,
            'font-size': palette.size * scale,
            ...(bold ? { 'font-weight': 'bold' } : {}),
            ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
            fill,
          },
          line,
        ),
      )
    },
    content: () => elements.join(''),
    labels: () => [...labels],
  }
}

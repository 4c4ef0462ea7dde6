import { Buffer } from 'node:buffer'
import { PdfDict, PdfName, PdfNumber, PdfStream } from '@libpdf/core'
import type { Bounds } from '#shared/domain/annotations/quad-bounds.ts'
import { ink, numbers, rounded } from './pdf-values.ts'

/** Points of the line of an underline and of the frame of an area. */
export const lineWidth = 1.4
/** Side of the sign of a note that stands on no words, in points. */
export const signSide = 18

/**
 * What a reader draws (ISO 32000-1 12.5.5), so that all draw the same. Ink is multiplied with the page, as a marker does:
 * the words stay black.
 */
function form(bounds: Bounds, content: readonly string[], multiplied: boolean): PdfStream {
  const state = PdfDict.of({ Type: PdfName.of('ExtGState'), BM: PdfName.of(multiplied ? 'Multiply' : 'Normal') })
  return new PdfStream(
    PdfDict.of({
      Type: PdfName.of('XObject'),
      Subtype: PdfName.of('Form'),
      FormType: PdfNumber.of(1),
      BBox: numbers(bounds),
      Resources: PdfDict.of({ ExtGState: PdfDict.of({ G0: state }) }),
    }),
    Buffer.from(['q /G0 gs', ...content, 'Q'].join('\n'), 'latin1'),
  )
}

const set = (hex: string, operator: 'rg' | 'RG'): string => `${ink(hex).join(' ')} ${operator}`
const at = (...values: number[]): string => values.map(rounded).join(' ')

/** Upper left, upper right, lower left, lower right of a quadrilateral. */
function corners(quad: readonly number[]) {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0, x4 = 0, y4 = 0] = quad
  return { upperLeft: [x1, y1], upperRight: [x2, y2], lowerLeft: [x3, y3], lowerRight: [x4, y4] } as const
}

export const highlightForm = (bounds: Bounds, quads: readonly (readonly number[])[], color: string): PdfStream =>
  form(
    bounds,
    [
      set(color, 'rg'),
      ...quads.map(quad => {
        const { upperLeft, upperRight, lowerLeft, lowerRight } = corners(quad)
        return `${at(...upperLeft)} m ${at(...upperRight)} l ${at(...lowerRight)} l ${at(...lowerLeft)} l h f`
      }),
    ],
    true,
  )

/** A line along the feet of the words, within the rectangle. */
export const underlineForm = (bounds: Bounds, quads: readonly (readonly number[])[], color: string): PdfStream =>
  form(
    bounds,
    [
      `${set(color, 'RG')} ${lineWidth} w`,
      ...quads.map(quad => {
        const { upperLeft, lowerLeft, lowerRight } = corners(quad)
        const [dx, dy] = [upperLeft[0] - lowerLeft[0], upperLeft[1] - lowerLeft[1]]
        const height = Math.hypot(dx, dy) || 1
        const [up, side] = [((lineWidth / 2) * dy) / height, ((lineWidth / 2) * dx) / height]
        return `${at(lowerLeft[0] + side, lowerLeft[1] + up)} m ${at(lowerRight[0] + side, lowerRight[1] + up)} l S`
      }),
    ],
    false,
  )

export const areaForm = (bounds: Bounds, frame: string, fill: string): PdfStream => {
  const [left, bottom, right, top] = bounds
  const half = lineWidth / 2
  const box = at(
    left + half,
    bottom + half,
    Math.max(0, right - left - lineWidth),
    Math.max(0, top - bottom - lineWidth),
  )
  return form(bounds, [`${set(fill, 'rg')} ${set(frame, 'RG')} ${lineWidth} w`, `${box} re B`], true)
}

/** A speech bubble with two lines of writing. */
export const signForm = (color: string, frame: string): PdfStream =>
  form(
    [0, 0, signSide, signSide],
    [
      `${set(color, 'rg')} ${set(frame, 'RG')} 1 w 1 j`,
      '2 5.5 m 2 15 l 2 16 2.6 16.6 3.6 16.6 c 14.4 16.6 l 15.4 16.6 16 16 16 15 c 16 7 l 16 6 15.4 5.5 14.4 5.5 c',
      '8.5 5.5 l 5 1.5 l 5 5.5 l h B',
      '0.9 w 5 12.8 m 13 12.8 l S 5 9.4 m 11 9.4 l S',
    ],
    false,
  )

import type { ActLines } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { hairline, page } from './act-style.ts'

/** Points between two lines to write on: room for a hand. */
const pitch = 21

/** Lines to write on: artifacts, nothing is read out where nothing is written. */
export const linesNode = ({ count }: ActLines): PdfNode => ({
  canvas: Array.from({ length: count }, (_, index) => {
    const y = (index + 1) * pitch
    return { type: 'line' as const, x1: 0, y1: y, x2: page.width, y2: y, lineWidth: 0.6, lineColor: hairline }
  }),
  margin: [0, 0, 0, 10],
  room: count * pitch,
})

import type { ActLines } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { hairline, page, styles } from './act-style.ts'
import { runNodes } from './run-nodes.ts'

/** Points between two lines to write on: room for a hand. */
const pitch = 21
const labelHeight = 18

/** What to write, then lines: artifacts, nothing is read out where nothing is written. */
export const linesNode = ({ label, count }: ActLines): PdfNode => ({
  stack: [
    {
      text: runNodes(label, styles.particulars.fontSize),
      style: 'particulars',
      tag: 'P',
      margin: [0, 3, 0, 0],
      room: labelHeight + count * pitch,
    },
    {
      canvas: Array.from({ length: count }, (_, index) => {
        const y = (index + 1) * pitch
        return { type: 'line' as const, x1: 0, y1: y, x2: page.width, y2: y, lineWidth: 0.6, lineColor: hairline }
      }),
      margin: [0, 0, 0, 10],
    },
  ],
})

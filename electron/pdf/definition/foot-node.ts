import type { ActModel } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { hairline, page } from './act-style.ts'

/** Number and version on the left, page on the right, under a thin rule; artifacts of every page. */
export function footNode({ foot }: ActModel, number: number, pages: number): PdfNode {
  const [left, , right] = page.margins
  const words = foot.page.replace('{page}', String(number)).replace('{pages}', String(pages))
  return {
    margin: [left, 22, right, 0],
    stack: [
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.width, y2: 0, lineWidth: 0.5, lineColor: hairline }],
        margin: [0, 0, 0, 4],
      },
      {
        columns: [
          { text: foot.left, style: 'foot' },
          { text: words, style: 'foot', alignment: 'right', width: 'auto' },
        ],
      },
    ],
  }
}

import type { ActParagraph, ActSection } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { accent, page } from './act-style.ts'
import { paragraphNode } from './paragraph-node.ts'

/** City and committee on the left, number and date on the right, over a rule. */
export function letterheadNode({ blocks }: ActSection): PdfNode {
  const paragraphs = blocks.filter((block): block is ActParagraph => block.kind === 'paragraph')
  const isReference = ({ role }: ActParagraph) => role === 'reference'
  const side = (list: ActParagraph[], width: string): PdfNode => ({ width, stack: list.map(one => paragraphNode(one)) })
  return {
    tag: 'Sect',
    stack: [
      {
        columns: [
          side(
            paragraphs.filter(one => !isReference(one)),
            '*',
          ),
          side(paragraphs.filter(isReference), 'auto'),
        ],
        columnGap: 20,
      },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.width, y2: 0, lineWidth: 1.2, lineColor: accent }],
        margin: [0, 7, 0, 0],
      },
    ],
  }
}

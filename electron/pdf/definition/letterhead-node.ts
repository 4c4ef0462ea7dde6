import type { ActParagraph, ActSection } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { accent, page } from './act-style.ts'
import { paragraphNode } from './paragraph-node.ts'

const gap = 20
/** Room for « Séance du 26 septembre 2026 »; fixed, so that no long word of the name pushes it off the page. */
const referenceWidth = 136

/** City and committee on the left, number and date on the right, over a rule. */
export function letterheadNode({ blocks }: ActSection): PdfNode {
  const paragraphs = blocks.filter((block): block is ActParagraph => block.kind === 'paragraph')
  const isReference = ({ role }: ActParagraph) => role === 'reference'
  const side = (list: ActParagraph[], width: number): PdfNode => ({ width, stack: list.map(one => paragraphNode(one)) })
  return {
    tag: 'Sect',
    stack: [
      {
        columns: [
          side(
            paragraphs.filter(one => !isReference(one)),
            page.width - gap - referenceWidth,
          ),
          side(paragraphs.filter(isReference), referenceWidth),
        ],
        columnGap: gap,
      },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.width, y2: 0, lineWidth: 1.2, lineColor: accent }],
        margin: [0, 7, 0, 0],
      },
    ],
  }
}

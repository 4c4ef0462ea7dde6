import type { ActParagraph, ParagraphRole } from '#shared/domain/opinion/act-model.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { bodySize, paragraphSpace, styles } from './act-style.ts'
import { destination, runNodes } from './run-nodes.ts'

const styled = new Set<ParagraphRole>([
  'city',
  'committee',
  'reference',
  'marking',
  'particulars',
  'dossier',
  'notice',
  'fingerprint',
])

/** Points from the left: the right half of the page, where the window of an envelope is. */
const addresseeIndent = 240

const sizeOf = (role: ParagraphRole): number =>
  styled.has(role) ? (styles[role as keyof typeof styles]?.fontSize ?? bodySize) : bodySize

export function paragraphNode(paragraph: ActParagraph, space = paragraphSpace[paragraph.role]): PdfNode {
  const { role, id, runs } = paragraph
  const [above, below] = space
  return {
    text: runNodes(runs, sizeOf(role)),
    tag: 'P',
    margin: [role === 'addressee' ? addresseeIndent : 0, above, 0, below],
    keepLines: true,
    ...(styled.has(role) ? { style: role } : {}),
    ...(id === undefined ? {} : { id: destination(id) }),
  }
}

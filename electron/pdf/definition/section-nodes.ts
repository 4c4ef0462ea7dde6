import { assertNever } from '#shared/domain/assert-never.ts'
import type { ActBlock, ActSection } from '#shared/domain/opinion/act-model.ts'
import { runsText } from '#shared/domain/opinion/printed-blocks.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { bodySize, page } from './act-style.ts'
import { figureNode } from './figure-node.ts'
import { headingNode } from './heading-node.ts'
import { letterheadNode } from './letterhead-node.ts'
import { linesNode } from './lines-node.ts'
import { listNode } from './list-node.ts'
import { paragraphNode } from './paragraph-node.ts'
import { estimatedHeight, roomOf } from './room.ts'
import { signatureNode } from './signature-node.ts'
import { tableNode } from './table-node.ts'

/** A section with its heading, its blocks, and the sections within. The first annex opens a page. */
export function sectionNode(section: ActSection, previous?: ActSection, parentId?: string): PdfNode {
  if (section.part === 'letterhead') return letterheadNode(section)
  const blocks = section.blocks.map(blockNode)
  const within = section.sections.map((inner, index) => sectionNode(inner, section.sections[index - 1], section.id))
  const heading = headingNode(section, parentId, roomBelow(section, blocks, within))
  const opensPage = section.part === 'annex' && previous?.part !== 'annex'
  return {
    tag: 'Sect',
    stack: [...(heading ? [heading] : []), ...bookmarked(section, blocks), ...within],
    ...(section.together ? { unbreakable: true } : {}),
    ...(opensPage ? { pageBreak: 'before' as const } : {}),
  }
}

/**
 * A heading stays with the first thing below it; that of the vote with its two tables of counts, which are read together;
 * one over a list with the words that announce it and its beginning.
 */
function roomBelow({ part, blocks: [first, second] }: ActSection, blocks: PdfNode[], within: PdfNode[]): number {
  if (part === 'vote') return blocks.slice(0, 2).reduce((sum, block) => sum + roomOf(block), 0)
  if (first?.kind === 'paragraph' && second?.kind === 'list') {
    const announcing = estimatedHeight(runsText(first.runs).length, bodySize, page.width)
    return announcing + roomOf(blocks[1])
  }
  return roomOf(blocks[0] ?? within[0])
}

/** A part without a heading is named in the outline all the same, at its first paragraph. */
function bookmarked(section: ActSection, blocks: PdfNode[]): PdfNode[] {
  const [first, ...rest] = blocks
  if (section.heading || section.bookmark === undefined || !first || !('text' in first)) return blocks
  return [{ ...first, outline: true, outlineText: section.bookmark }, ...rest]
}

function blockNode(block: ActBlock): PdfNode {
  switch (block.kind) {
    case 'paragraph':
      return paragraphNode(block)
    case 'list':
      return listNode(block)
    case 'table':
      return tableNode(block)
    case 'figure':
      return figureNode(block)
    case 'signatures':
      return signatureNode(block)
    case 'lines':
      return linesNode(block)
    default:
      return assertNever(block)
  }
}

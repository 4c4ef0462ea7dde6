import type { ActSection } from '#shared/domain/opinion/act-model.ts'
import { runsText } from '#shared/domain/opinion/printed-blocks.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { styles } from './act-style.ts'
import { destination, runNodes } from './run-nodes.ts'

type HeadingLook = {
  style: 'title' | 'formula' | 'heading' | 'annexHeading' | 'subheading'
  above: number
  below: number
  room: number
}

function lookOf({ part, level }: ActSection): HeadingLook {
  if (part === 'title') return { style: 'title', above: 22, below: 14, room: 0 }
  if (part === 'operative') return { style: 'formula', above: 12, below: 9, room: 90 }
  if (part === 'annex') return { style: 'annexHeading', above: 16, below: 7, room: 130 }
  if (level === 3) return { style: 'subheading', above: 10, below: 5, room: 80 }
  return { style: 'heading', above: 14, below: 6, room: 120 }
}

/** The heading of a section, with enough room below it for what it announces. */
export function headingNode(section: ActSection, parentId: string | undefined): PdfNode | null {
  if (!section.heading) return null
  const { style, above, below, room } = lookOf(section)
  return {
    text: runNodes(section.heading, styles[style].fontSize),
    tag: `H${section.level}`,
    id: destination(section.id),
    style,
    margin: [0, above, 0, below],
    room,
    outline: true,
    outlineText: section.bookmark ?? runsText(section.heading),
    ...(parentId === undefined ? {} : { outlineParentId: destination(parentId) }),
  }
}

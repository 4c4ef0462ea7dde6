import type { ActSection } from '#shared/domain/opinion/act-model.ts'
import { runsText } from '#shared/domain/opinion/printed-blocks.ts'
import type { PdfNode } from '../engine/pdf-node.ts'
import { page, styles } from './act-style.ts'
import { estimatedHeight } from './room.ts'
import { destination, runNodes } from './run-nodes.ts'

type HeadingLook = {
  style: 'title' | 'longTitle' | 'formula' | 'heading' | 'annexHeading' | 'subheading'
  above: number
  below: number
}

/** Characters of a title beyond which it is set smaller. */
const longestTitle = 260
/** Points that a heading asks for itself, at most: a longer one is cut rather than sent to the next page. */
const highestHeading = 320

function lookOf({ part, level, heading = [] }: ActSection): HeadingLook {
  if (part === 'title') {
    const style = runsText(heading).length > longestTitle ? 'longTitle' : 'title'
    return { style, above: 22, below: 14 }
  }
  if (part === 'operative') return { style: 'formula', above: 12, below: 9 }
  if (part === 'annex') return { style: 'annexHeading', above: 16, below: 7 }
  if (level === 3) return { style: 'subheading', above: 10, below: 5 }
  return { style: 'heading', above: 14, below: 6 }
}

/** The heading of a section; it asks for room for itself and for the `following` points of what it announces. */
export function headingNode(section: ActSection, parentId: string | undefined, following: number): PdfNode | null {
  if (!section.heading) return null
  const { style, above, below } = lookOf(section)
  const own = estimatedHeight(runsText(section.heading).length, styles[style].fontSize, page.width)
  return {
    text: runNodes(section.heading, styles[style].fontSize),
    tag: `H${section.level}`,
    id: destination(section.id),
    style,
    margin: [0, above, 0, below],
    room: above + Math.min(own, highestHeading) + below + following,
    outline: true,
    outlineText: section.bookmark ?? runsText(section.heading),
    ...(parentId === undefined ? {} : { outlineParentId: destination(parentId) }),
  }
}
